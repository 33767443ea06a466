package org.tawasul.insight;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.tawasul.cases.Periods;
import org.tawasul.insight.Life.Told;
import org.tawasul.journal.Entry;
import org.tawasul.journal.Subscriber;

/** Keeps the traces from the journal: all that a case left is compared with what it leaves now, so nothing can come in twice. */
@Component
class KeepingTraces implements Subscriber {
    static final String NAME = "insight-traces";

    private final CaseEntries entries;
    private final Periods periods;
    private final Traces traces;

    KeepingTraces(CaseEntries entries, Periods periods, Traces traces) {
        this.entries = entries;
        this.periods = periods;
        this.traces = traces;
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
        keep(entries.listAround(batch).after());
    }

    @Override
    public void reset() {
        traces.clear();
    }

    private void keep(Map<Long, List<Told>> stories) {
        var trails = new HashMap<Long, List<Trace>>();
        stories.forEach((id, told) -> trails.put(id, Trail.of(id, Life.of(told, periods))));
        traces.keep(trails);
    }
}
