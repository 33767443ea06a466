package org.tawasul.insight;

import java.util.List;
import java.util.Set;
import org.tawasul.cases.Periods;
import org.tawasul.insight.Life.Told;
import org.tawasul.journal.Entry;
import org.tawasul.journal.Subscriber;

/** Reads of the journal what it says of cases, and gives each batch with all that had been said of its cases before. */
abstract sealed class CaseReader implements Subscriber permits Counting, KeepingTraces {
    private final String name;
    private final CaseEntries entries;
    private final Periods periods;

    CaseReader(String name, CaseEntries entries, Periods periods) {
        this.name = name;
        this.entries = entries;
        this.periods = periods;
    }

    /** Keeps what a batch says. */
    abstract void keep(CaseEntries.BeforeAndAfter around);

    /** What a case adds to the figures, by all that was said of it. */
    final List<Count> counts(List<Told> told) {
        return Life.of(told, periods);
    }

    @Override
    public final String name() {
        return name;
    }

    @Override
    public final Set<String> types() {
        return CaseEntries.readTypes();
    }

    @Override
    public final void handle(List<Entry> batch) {
        keep(entries.listAround(batch));
    }
}
