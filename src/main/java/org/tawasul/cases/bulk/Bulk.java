package org.tawasul.cases.bulk;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tawasul.cases.Refusal;
import org.tawasul.cases.macros.Errand;
import org.tawasul.cases.macros.Errand.Part;

/**
 * An errand on many cases, and what has become of each so far.
 *
 * @param name of the macro; null when there was none
 */
public record Bulk(
        long id, long officerId, Errand errand, @Nullable String name, Instant begunAt, List<Item> items) {
    /** The most cases that are taken at once. */
    public static final int MOST = 500;

    public enum State {
        WAITS,
        DONE,
        REFUSED,
        /** No case of that reference, or none that the officer may see. */
        NOT_FOUND,
        /** Something broke on our side. */
        FAILED
    }

    /**
     * @param subject null when the officer may not see the case
     * @param part that was refused
     */
    public record Item(
            String reference,
            State state,
            @Nullable Part part,
            @Nullable Refusal why,
            @Nullable String subject) {
        /** As a reference is read; what is none stays what it is. */
        public String grouped() {
            return Selection.grouped(reference);
        }
    }

    public long count(State state) {
        return items.stream().filter(item -> item.state() == state).count();
    }

    public boolean isOver() {
        return count(State.WAITS) == 0;
    }

    public int percent() {
        return items.isEmpty() ? 100 : (int) (100 * (items.size() - count(State.WAITS)) / items.size());
    }
}
