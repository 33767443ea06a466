package org.tawasul.simulation;

import java.time.Instant;

/** Takes down what a year brings forth. Called by one thread, in the order of time. */
interface Ledger {
    /** Where nothing is to be written down. */
    Ledger NONE = new Ledger() {};

    /** Somebody asks for the first time, under this id. @param person their number among the people of the scenario */
    default void met(long id, int person, Instant at) {}

    /** Something happened to a case, and the journal tells of it. */
    default void told(Life life, Life.Told told) {}

    /** A case as it stands at the end of what is played; nothing more happens to it. */
    default void over(Life life) {}
}
