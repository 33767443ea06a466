package org.tawasul.calendars;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.tawasul.calendars.WorkingTime.Block;
import org.tawasul.language.Name;

/**
 * A period of dates in which another week holds, such as the shorter hours of Ramadan.
 *
 * @param first and {@code last}: both belong to it
 * @param week blocks of each working day in order of time, none overlapping; none at all where work rests
 */
public record Season(long id, Name name, LocalDate first, LocalDate last, Map<DayOfWeek, List<Block>> week) {
    public boolean covers(LocalDate on) {
        return !on.isBefore(first) && !on.isAfter(last);
    }

    boolean overlaps(LocalDate otherFirst, LocalDate otherLast) {
        return !first.isAfter(otherLast) && !otherFirst.isAfter(last);
    }
}
