package org.tawasul.journal;

/** Who did something, as the journal writes it. */
public record Actor(String value) {
    /** The product itself, when a moment has come. */
    public static final Actor CLOCK = new Actor("clock");

    /** Somebody who installs or configures the product from its command line. */
    public static final Actor OPERATOR = new Actor("operator");

    public static Actor officer(long officerId) {
        return new Actor("officer:" + officerId);
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
