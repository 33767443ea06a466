package org.tawasul.cases.presence;

import org.tawasul.language.Name;

/** Somebody else who has the case open. */
public record Present(Name name, Doing doing) {}
