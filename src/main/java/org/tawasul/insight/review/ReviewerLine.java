package org.tawasul.insight.review;

import org.tawasul.language.Name;

/** Somebody who has not read all of theirs. @param left how many they still have */
public record ReviewerLine(long officerId, Name name, int left) {}
