package org.tawasul.insight;

import java.util.Locale;

/** By what figures are told apart. A value is a text: an id in digits, a name of an enumeration, a code of an area. */
public enum Dimension {
    AGENCY,
    DEPARTMENT,
    SERVICE,
    /** {@code COMPLAINT}, {@code INQUIRY}, {@code SUGGESTION}. */
    KIND,
    CHANNEL,
    /** A {@link org.tawasul.people.RequesterType}. */
    REQUESTER,
    /** The code of an area of the country; empty where none was told. */
    AREA;

    /** Its column. */
    String column() {
        return name().toLowerCase(Locale.ROOT) + (isId() ? "_id" : "");
    }

    /** Whether its values are ids, 0 for none. */
    boolean isId() {
        return this == AGENCY || this == DEPARTMENT || this == SERVICE;
    }

    /** In addresses and files. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The key of the text that names it. */
    public String key() {
        return "insight.dimension." + code();
    }
}
