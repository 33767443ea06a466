package org.tawasul.cases.follow;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tawasul.cases.CaseFiles.CaseFile;
import org.tawasul.language.Name;

/**
 * Something that the agency and the requester said to each other.
 *
 * @param id anchors it on the page
 * @param by the agency; null when the requester said it
 */
public record Said(long id, @Nullable Name by, String text, Instant at, List<CaseFile> files) {}
