package org.tawasul.worklist;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.tawasul.journal.Entry;
import org.tawasul.journal.Subscriber;

/**
 * Keeps the tasks from what the sources read in the journal. Nothing is known here but by entries, indicators and calendars; read
 * anew, the same rows stand there again.
 */
@Component
class KeepingTasks implements Subscriber {
    private final List<TaskSource> sources;
    private final TaskKinds kinds;
    private final Measuring measuring;
    private final TaskRows rows;

    KeepingTasks(List<TaskSource> sources, TaskKinds kinds, Measuring measuring, TaskRows rows) {
        this.sources =
                sources.stream().sorted(Comparator.comparing(TaskSource::code)).toList();
        this.kinds = kinds;
        this.measuring = measuring;
        this.rows = rows;
    }

    @Override
    public String name() {
        return "worklist";
    }

    @Override
    public Set<String> types() {
        return sources.stream().flatMap(source -> source.types().stream()).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public void handle(List<Entry> batch) {
        var ids = new LinkedHashSet<Long>();
        for (var entry : batch) ids.add(entry.subjectId());
        var tally = new Tally();
        var ledger = new Ledger(kinds, measuring, tally, rows.load(ids));
        for (var entry : batch)
            for (var source : sources) if (source.types().contains(entry.type())) ledger.read(source, entry);
        rows.save(ledger, tally);
    }

    @Override
    public void reset() {
        rows.clear();
    }
}
