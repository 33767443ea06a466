package org.tawasul.cases.merging;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.tawasul.journal.Entry;
import org.tawasul.journal.Subscriber;

/** Keeps the traits of each case that the journal tells of: no submission waits for it, and a moment later it is found. */
@Component
class KeepingTraits implements Subscriber {
    private final Traits traits;

    KeepingTraits(Traits traits) {
        this.traits = traits;
    }

    @Override
    public String name() {
        return "traits";
    }

    @Override
    public Set<String> types() {
        return Set.of("CaseSubmitted", "CaseTriaged");
    }

    @Override
    public void handle(List<Entry> batch) {
        traits.keep(batch.stream().map(Entry::subjectId).distinct().toList());
    }

    @Override
    public void reset() {
        traits.forgetAll();
    }
}
