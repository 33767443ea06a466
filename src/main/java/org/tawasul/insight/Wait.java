package org.tawasul.insight;

import java.util.Locale;

/** How the time until a first reply is measured. */
public enum Wait {
    /** In working days of 86,400 seconds. */
    WORKING,
    /** By the clock on the wall. */
    CALENDAR;

    String column() {
        return name().toLowerCase(Locale.ROOT);
    }
}
