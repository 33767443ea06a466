package org.tawasul.bench;

/** Something that is measured against its floor. */
interface Bench {
    /** So many operations through HTTP, then as many of the bare statements. */
    Pair round(int operations) throws Exception;

    record Pair(Figures site, Figures floor) {}
}
