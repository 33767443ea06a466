package org.tawasul.texts;

import org.tawasul.language.Name;

/** A text in the list. @param now as it is read now, with its places in braces */
public record TextLine(ChangeableText text, Name now, boolean changed) {}
