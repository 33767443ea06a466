package org.tawasul.insight;

/** Into what pieces of time figures fall. */
public enum Step {
    WHOLE,
    DAY,
    MONTH,
    YEAR
}
