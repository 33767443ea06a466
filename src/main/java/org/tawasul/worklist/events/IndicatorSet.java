package org.tawasul.worklist.events;

import java.time.LocalDate;
import org.tawasul.journal.Event;

/** A kind of task may take another time, from a day on. */
public record IndicatorSet(String kind, LocalDate from, Entry before, Entry after) implements Event {
    /** @param unit working {@code HOURS} or {@code DAYS} */
    public record Entry(int amount, String unit) {}
}
