package org.tawasul.insight;

import java.util.HashMap;
import java.util.List;
import org.springframework.stereotype.Component;
import org.tawasul.cases.Periods;

/** Keeps the traces from the journal: all that a case left is compared with what it leaves now, so nothing can come in twice. */
@Component
final class KeepingTraces extends CaseReader {
    static final String NAME = "insight-traces";

    private final Traces traces;

    KeepingTraces(CaseEntries entries, Periods periods, Traces traces) {
        super(NAME, entries, periods);
        this.traces = traces;
    }

    @Override
    void keep(CaseEntries.BeforeAndAfter around) {
        var trails = new HashMap<Long, List<Trace>>();
        around.after().forEach((id, told) -> trails.put(id, Trail.of(id, counts(told))));
        traces.keep(trails);
    }

    @Override
    public void reset() {
        traces.clear();
    }
}
