package org.tawasul.administration.changes;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.tawasul.journal.Entry;
import org.tawasul.journal.Subscriber;

/** Reads from the journal what somebody can tell as a change of administration. */
@Component
class KeepingChanges implements Subscriber {
    private final Changes changes;
    private final Map<String, String> kinds = new HashMap<>();

    KeepingChanges(Changes changes, List<ChangeTeller> tellers) {
        this.changes = changes;
        for (var teller : tellers) for (var type : teller.sentences().keySet()) kinds.put(type, teller.kind());
    }

    @Override
    public String name() {
        return "administration-changes";
    }

    @Override
    public Set<String> types() {
        return Set.copyOf(kinds.keySet());
    }

    @Override
    public void handle(List<Entry> batch) {
        for (var entry : batch) changes.add(kinds.getOrDefault(entry.type(), ""), entry);
    }

    @Override
    public void reset() {
        changes.forgetAll();
    }
}
