package org.tawasul.cases.erasure;

import java.time.Instant;

/** That a case was erased, for its pages. @param years after which it was due; 0 when it was asked for */
public record Erasure(Because because, int years, Instant at) {}
