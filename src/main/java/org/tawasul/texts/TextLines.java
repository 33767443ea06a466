package org.tawasul.texts;

import java.util.List;

/** The texts of a group. @param group its code */
public record TextLines(String group, List<TextLine> lines) {}
