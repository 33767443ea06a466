package org.tawasul.administration.services;

/**
 * Which services are looked for.
 *
 * @param agencyId 0 for all
 * @param group a code; empty for all
 * @param closed those that are closed, instead of those that are not
 */
public record ServicesWanted(String words, long agencyId, String group, boolean closed) {}
