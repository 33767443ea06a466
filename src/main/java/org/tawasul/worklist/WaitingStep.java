package org.tawasul.worklist;

import java.time.Duration;

/**
 * A kind of task in a place: how much of it waits now, and how long it took lately.
 *
 * @param key of its words
 * @param finished in the last thirty days
 * @param nineOfTen of them took no longer, in working time; zero when there were none
 */
public record WaitingStep(String key, long waiting, long finished, Duration nineOfTen) {}
