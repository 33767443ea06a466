package org.tawasul.administration.agencies;

import java.util.List;
import org.tawasul.language.Name;

/**
 * What a line of a file would do.
 *
 * @param state NEW, CHANGED or SAME
 * @param changes what would be otherwise, column by column; empty for what is new or the same
 */
public record Planned(long line, State state, String code, Name name, List<Change> changes) {
    public enum State {
        NEW,
        CHANGED,
        SAME
    }

    public record Change(String column, String before, String after) {}

    /** What is wrong with a line, at which column, and the key of what to do about it. */
    public record Fault(long line, String column, String key) {}
}
