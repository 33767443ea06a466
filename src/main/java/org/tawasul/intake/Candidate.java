package org.tawasul.intake;

import org.tawasul.catalogue.Kind;
import org.tawasul.catalogue.Service;
import org.tawasul.language.Name;

/**
 * A service that may be meant.
 *
 * @param kind as what it will be taken: some services take no suggestions, or no photos
 */
public record Candidate(Service service, Name agency, Kind kind) {}
