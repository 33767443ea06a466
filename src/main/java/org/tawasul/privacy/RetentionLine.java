package org.tawasul.privacy;

import org.jspecify.annotations.Nullable;
import org.tawasul.catalogue.Kind;

/** For how long cases of a kind are kept. @param years null for ever */
public record RetentionLine(Kind kind, @Nullable Integer years) {}
