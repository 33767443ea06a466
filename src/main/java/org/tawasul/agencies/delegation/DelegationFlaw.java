package org.tawasul.agencies.delegation;

import java.util.Locale;

/** Why somebody cannot be named deputy as wanted. */
public enum DelegationFlaw {
    /** Whoever works for the nation, and the minister's office, hands on nothing. */
    NOT_FOR_ROLE("deputy"),
    NOBODY("deputy"),
    ONESELF("deputy"),
    OTHER_AGENCY("deputy"),
    /** The minister's office watches and does not do the work of others. */
    DEPUTY_OF_OTHER_KIND("deputy"),
    /** Nobody would be there, for what was handed to somebody is not handed on. */
    DEPUTY_AWAY("deputy"),
    BACKWARDS("last"),
    PAST("last"),
    TOO_LONG("last"),
    OVERLAPS("first"),
    /** On some of these days they stand in for somebody else, who would be left alone. */
    STANDS_IN("first");

    private final String field;

    DelegationFlaw(String field) {
        this.field = field;
    }

    /** The field that it is about. */
    public String field() {
        return field;
    }

    /** The key of the sentence that says it. */
    public String key() {
        return "delegation.flaw." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
