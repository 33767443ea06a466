package org.tawasul.journal;

/** Who did something, as the journal writes it. */
public record Actor(String value) {
    private static final String OFFICER = "officer:";

    /** The product itself, when a moment has come. */
    public static final Actor CLOCK = new Actor("clock");

    /** Somebody who installs or configures the product from its command line. */
    public static final Actor OPERATOR = new Actor("operator");

    public static Actor officer(long officerId) {
        return new Actor(OFFICER + officerId);
    }

    /** The officer of {@link Entry#actor}; 0 when it was nobody of the staff. */
    public static long officerOf(String actor) {
        return actor.startsWith(OFFICER) ? Long.parseLong(actor.substring(OFFICER.length())) : 0;
    }

    public static Actor person(long personId) {
        return new Actor("person:" + personId);
    }

    /** A source outside, such as an import. */
    public static Actor source(String name) {
        return new Actor("source:" + name);
    }

    @Override
    public String toString() {
        return value;
    }
}
