package org.tawasul.insight;

import java.time.LocalDate;
import java.util.List;

/**
 * Sums on their way into the table of a rebuild. Cases come nearly in the order of their days, so days that are over are written
 * once and for all, without an index to keep; what comes late for them waits, and is added at the end.
 */
final class Filling {
    private final CellRows rows;
    private final int most;
    private final Runnable pause;
    private final Sheet recent = new Sheet();
    private final Sheet late = new Sheet();
    private LocalDate written = LocalDate.MIN;
    private boolean indexed;

    /** @param most as many sums are held in memory @param pause called between two pieces of work */
    Filling(CellRows rows, int most, Runnable pause) {
        this.rows = rows;
        this.most = most;
        this.pause = pause;
    }

    /** Adds what a case adds to the figures. */
    void add(List<Count> counts) {
        recent.add(counts);
        if (recent.size() > most) recent.middle().ifPresent(this::write);
        if (late.size() > most) addLate();
    }

    /** Nothing comes any more. */
    void finish() {
        write(LocalDate.MAX);
        addLate();
    }

    /** Writes all that ends up to a day. */
    private void write(LocalDate day) {
        late.add(recent.takeUpTo(written));
        if (!day.isAfter(written)) return;
        rows.append(recent.takeUpTo(day), CellRows.NEXT, pause);
        written = day;
    }

    private void addLate() {
        if (!indexed) rows.index();
        indexed = true;
        rows.add(late, CellRows.NEXT);
        late.clear();
    }
}
