package org.tawasul.insight;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.tawasul.cases.Periods;
import org.tawasul.journal.Entry;
import org.tawasul.journal.Subscriber;

/**
 * Keeps the figures from the journal: for each case of a batch, what it adds now less what it added before. Late and corrected
 * entries come right by themselves, and reading everything anew gives the same cells.
 */
@Component
class Counting implements Subscriber {
    static final String NAME = "insight";

    private final CaseEntries entries;
    private final Periods periods;
    private final CellRows rows;

    Counting(CaseEntries entries, Periods periods, CellRows rows) {
        this.entries = entries;
        this.periods = periods;
        this.rows = rows;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<String> types() {
        return CaseEntries.readTypes();
    }

    @Override
    public void handle(List<Entry> batch) {
        var around = entries.listAround(batch);
        var sheet = new Sheet();
        around.after().forEach((id, told) -> {
            var known = around.before().getOrDefault(id, List.of());
            sheet.change(Life.of(known, periods), Life.of(told, periods));
        });
        rows.add(sheet, CellRows.CELLS);
    }

    @Override
    public void reset() {
        rows.clear(CellRows.CELLS);
    }
}
