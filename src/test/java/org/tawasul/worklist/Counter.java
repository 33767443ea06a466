package org.tawasul.worklist;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.tawasul.agencies.Officer;
import org.tawasul.agencies.Role;
import org.tawasul.journal.Entry;
import org.tawasul.journal.Event;
import org.tawasul.journal.Journal;
import org.tawasul.worklist.Move.Begun;
import org.tawasul.worklist.Move.Closed;
import org.tawasul.worklist.Move.Opened;

/** A module that is not there yet: people wait at a counter. All that joins it to the worklist stands in this class. */
@Component
class Counter implements TaskSource {
    record VisitorCame(long visitId, long agencyId, long departmentId) implements Event {}

    record VisitorServed(long visitId) implements Event {}

    static final TaskKind RECEIVE = new TaskKind(
            "counter.receive", "worklist.task.triage", TaskKind.Way.PLACE, Role.OFFICER, Allowance.hours(1));

    private final Journal journal;

    Counter(Journal journal) {
        this.journal = journal;
    }

    @Override
    public String code() {
        return "counter";
    }

    @Override
    public List<TaskKind> kinds() {
        return List.of(RECEIVE);
    }

    @Override
    public Set<String> types() {
        return Set.of("VisitorCame", "VisitorServed");
    }

    @Override
    public List<Move> read(Entry entry, Standing now) {
        return switch (entry.type()) {
            case "VisitorCame" -> {
                var came = journal.decode(entry, VisitorCame.class);
                yield List.of(new Begun(new Whose(came.agencyId(), came.departmentId(), 0), ""), new Opened(RECEIVE));
            }
            default -> List.of(new Closed(RECEIVE, Ending.DONE));
        };
    }

    @Override
    public Map<Long, About> about(Collection<Long> subjectIds, Officer officer) {
        var about = new HashMap<Long, About>();
        for (var id : subjectIds) about.put(id, new About("T-" + id, "زائر عند الشباك", "/staff/tasks"));
        return about;
    }
}
