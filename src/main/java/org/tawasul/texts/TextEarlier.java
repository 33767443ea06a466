package org.tawasul.texts;

import java.time.Instant;
import org.tawasul.language.Language;
import org.tawasul.language.Name;

/** A change of a text, with its places in braces. @param after as delivered where it was given back */
public record TextEarlier(Instant at, Name by, Language language, boolean title, String before, String after) {}
