package org.tawasul.cases;

/** The way by which a case came in. */
public enum Channel {
    WEB,
    APP,
    PHONE,
    VISIT,
    EMAIL,
    SMS,
    FAX,
    LETTER,
    SOCIAL,
    API,
    /** An agency's own staff saw it. */
    STAFF;

    public String key() {
        return "channel." + name().toLowerCase(java.util.Locale.ROOT);
    }
}
