package org.tawasul.administration.changes;

import org.tawasul.language.Name;

/** One thing that was something else before. @param label key of what it is called; an empty name is nothing */
public record Difference(String label, Name before, Name after) {}
