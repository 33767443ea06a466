package org.tawasul.notices;

import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.tawasul.cases.CaseId;
import org.tawasul.cases.Cases;
import org.tawasul.cases.events.CaseEvent;
import org.tawasul.cases.events.PromiseBroken;
import org.tawasul.cases.events.PromiseComesDue;
import org.tawasul.journal.Entry;
import org.tawasul.journal.Journal;
import org.tawasul.journal.Subscriber;

/** Reminds who promised something on the working day before, and tells who has the case when it was not kept. */
@Component
class PromiseNotices implements Subscriber {

    private final Journal journal;
    private final Cases cases;
    private final StaffNotices notices;
    private final InstantSource clock;

    PromiseNotices(Journal journal, Cases cases, StaffNotices notices, InstantSource clock) {
        this.journal = journal;
        this.cases = cases;
        this.notices = notices;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "promise-notices";
    }

    @Override
    public Set<String> types() {
        return Set.of(PromiseComesDue.class.getSimpleName(), PromiseBroken.class.getSimpleName());
    }

    @Override
    public void handle(List<Entry> batch) {
        for (var entry : News.of(batch, clock.instant())) tell(entry);
    }

    private void tell(Entry entry) {
        switch (journal.decode(entry, Objects.requireNonNull(CaseEvent.TYPES.get(entry.type())))) {
            case PromiseComesDue due -> tell(entry, due.officerId(), "notice.staff.promise-comes-due");
            case PromiseBroken broken -> tell(entry, broken.officerId(), "notice.staff.promise-broken");
            default -> throw new IllegalStateException("Not asked for: " + entry.type());
        }
    }

    private void tell(Entry entry, long officerId, String key) {
        var reference = cases.referenceOf(new CaseId(entry.subjectId())).value();
        notices.tell(
                officerId,
                "promise:" + entry.subjectId() + ":" + entry.seq(),
                key,
                "/staff/cases/" + reference,
                reference);
    }
}
