package org.tawasul.bench;

/** Something that is measured against its floor. */
interface Bench {
    /** What the page itself needs of the country, the same at each size. */
    default void prepare(Population population, long personId) {}

    /** So many operations through HTTP, then as many of the bare statements. */
    Pair round(int operations) throws Exception;

    record Pair(Figures site, Figures floor) {}
}
