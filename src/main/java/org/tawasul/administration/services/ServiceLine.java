package org.tawasul.administration.services;

import org.tawasul.catalogue.Service;
import org.tawasul.language.Name;

/** A service in the list. */
public record ServiceLine(Service service, Name agency, Name department, Name group, boolean offered) {}
