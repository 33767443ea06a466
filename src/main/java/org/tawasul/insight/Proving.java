package org.tawasul.insight;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.tawasul.insight.Recounting.Progress;
import org.tawasul.insight.Sheet.Cell;
import org.tawasul.journal.Subscriptions;

/** Counts the figures of some days once more from the journal alone, and compares them with what pages read, to the unit. */
@Component
public class Proving {
    private final Recounting recounting;
    private final CellRows rows;
    private final Subscriptions subscriptions;
    private final TransactionTemplate snapshot;

    Proving(
            Recounting recounting,
            CellRows rows,
            Subscriptions subscriptions,
            PlatformTransactionManager transactions) {
        this.recounting = recounting;
        this.rows = rows;
        this.subscriptions = subscriptions;
        this.snapshot = new TransactionTemplate(transactions);
        this.snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.snapshot.setReadOnly(true);
    }

    /**
     * A sum that is not what the journal gives.
     *
     * @param what a measure, or how many lengths there are
     */
    public record Difference(String where, String what, long kept, long counted) {}

    /** @param cells how many were compared; @param cases how many were counted */
    public record Proof(long cases, int cells, List<Difference> differences) {}

    public Proof prove(Span span, Consumer<Progress> progress) {
        var proof = snapshot.execute(status -> compare(span, progress));
        if (proof == null) throw new IllegalStateException("No proof");
        return proof;
    }

    private Proof compare(Span span, Consumer<Progress> progress) {
        var counted = new Sheet();
        long cases = recounting.countHere(
                subscriptions.reached(Counting.NAME), progress, sheet -> counted.add(sheet.within(span)));
        var differences = new ArrayList<Difference>();
        int[] cells = {0};
        rows.each(span, (cell, kept) -> {
            cells[0]++;
            compare(cell, kept, counted.take(cell), differences);
        });
        counted.cells().forEach((cell, tally) -> compare(cell, new Tally(), tally, differences));
        return new Proof(cases, cells[0], List.copyOf(differences));
    }

    private static void compare(Cell cell, Tally kept, Tally counted, List<Difference> differences) {
        for (var measure : Measure.values())
            note(cell, measure.column(), kept.get(measure), counted.get(measure), differences);
        note(cell, "lengths", kept.working().count(), counted.working().count(), differences);
        for (double share : new double[] {0.5, 0.9})
            note(
                    cell,
                    "length at " + share,
                    kept.working().at(share).toSeconds(),
                    counted.working().at(share).toSeconds(),
                    differences);
    }

    private static void note(Cell cell, String what, long kept, long counted, List<Difference> differences) {
        if (kept != counted) differences.add(new Difference(cell.toString(), what, kept, counted));
    }
}
