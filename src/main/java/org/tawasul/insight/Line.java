package org.tawasul.insight;

import java.time.LocalDate;
import java.util.Map;

/**
 * One line of an answer.
 *
 * @param from the first day of its piece of time
 * @param keys a value for each dimension that was asked for
 */
public record Line(LocalDate from, Map<Dimension, String> keys, Tally tally) {
    /** The id of a dimension of ids; 0 for none. */
    public long id(Dimension dimension) {
        return Long.parseLong(key(dimension));
    }

    public String key(Dimension dimension) {
        var key = keys.get(dimension);
        if (key == null) throw new IllegalArgumentException(dimension + " was not asked for");
        return key;
    }
}
