package org.tawasul.administration.agencies;

import org.tawasul.agencies.Agency;

/** An agency in the list, with how many departments, branches and services it has. */
public record AgencyLine(Agency agency, int departments, int branches, int services) {}
