package org.tawasul.site;

import org.jspecify.annotations.Nullable;

/**
 * One of several views of the same place, which is a link.
 *
 * @param count what waits there, counted up to 100 and shown as "99+" beyond; null for none
 */
public record Tab(String address, String text, @Nullable Integer count, boolean current) {}
