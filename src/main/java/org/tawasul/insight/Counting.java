package org.tawasul.insight;

import java.util.List;
import org.springframework.stereotype.Component;
import org.tawasul.cases.Periods;

/**
 * Keeps the figures from the journal: for each case of a batch, what it adds now less what it added before. Late and corrected
 * entries come right by themselves, and reading everything anew gives the same cells.
 */
@Component
final class Counting extends CaseReader {
    static final String NAME = "insight";

    private final CellRows rows;

    Counting(CaseEntries entries, Periods periods, CellRows rows) {
        super(NAME, entries, periods);
        this.rows = rows;
    }

    @Override
    void keep(CaseEntries.BeforeAndAfter around) {
        var sheet = new Sheet();
        around.after().forEach((id, told) -> {
            var known = around.before().getOrDefault(id, List.of());
            sheet.change(counts(known), counts(told));
        });
        rows.add(sheet, CellRows.CELLS);
    }

    @Override
    public void reset() {
        rows.clear(CellRows.CELLS);
    }
}
