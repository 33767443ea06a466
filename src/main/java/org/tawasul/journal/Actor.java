package org.tawasul.journal;

/** Who did something, as the journal writes it. */
public record Actor(String value) {
    private static final String OFFICER = "officer:";
    private static final String FOR = ":for:";

    /** The product itself, when a moment has come. */
    public static final Actor CLOCK = new Actor("clock");

    /** Somebody who installs or configures the product from its command line. */
    public static final Actor OPERATOR = new Actor("operator");

    public static Actor officer(long officerId) {
        return new Actor(OFFICER + officerId);
    }

    /** Somebody who stood in for an officer: {@code officer:9:for:7}. */
    public static Actor deputy(long deputyId, long officerId) {
        return new Actor(OFFICER + deputyId + FOR + officerId);
    }

    /** The officer of {@link Entry#actor} whose hands it was; 0 when it was nobody of the staff. */
    public static long officerOf(String actor) {
        if (!actor.startsWith(OFFICER)) return 0;
        int end = actor.indexOf(FOR);
        return Long.parseLong(actor.substring(OFFICER.length(), end < 0 ? actor.length() : end));
    }

    /** With whose rights it was done: the officer's own, or those of who was away; 0 when it was nobody of the staff. */
    public static long principalOf(String actor) {
        int at = actor.indexOf(FOR);
        return at < 0 ? officerOf(actor) : Long.parseLong(actor.substring(at + FOR.length()));
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
