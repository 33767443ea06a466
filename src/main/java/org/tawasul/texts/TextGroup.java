package org.tawasul.texts;

import java.util.List;

/** Texts of one purpose: a bean of it offers them to the administrators. {@code texts.group.<code>} is its heading. */
public record TextGroup(String code, int order, List<ChangeableText> texts) {}
