package org.tawasul.search;

/** A piece of a text; {@code marked} where it is what was asked for. */
public record Piece(String text, boolean marked) {}
