package org.tawasul.insight;

import java.util.Locale;

/** What kind of person asks, as far as they told; never who. */
public enum RequesterType {
    CITIZEN_WOMAN,
    CITIZEN_MAN,
    CITIZEN,
    RESIDENT_WOMAN,
    RESIDENT_MAN,
    RESIDENT,
    ORGANISATION,
    UNKNOWN;

    /** The key of the text that names it. */
    public String key() {
        return "insight.requester." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
