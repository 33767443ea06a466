package org.tawasul.notices;

import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.tawasul.agencies.Officer;
import org.tawasul.agencies.Officers;
import org.tawasul.agencies.Role;
import org.tawasul.cases.events.CaseEscalated;
import org.tawasul.journal.Entry;
import org.tawasul.journal.Journal;
import org.tawasul.journal.Subscriber;

/**
 * Tells who stands on a rung of the ladder that cases have climbed to them: one e-mail an hour with their number, however
 * many there are. Where nobody stands on a rung, the one above hears it.
 */
@Component
class LadderNotices implements Subscriber {

    private final Journal journal;
    private final Officers officers;
    private final StaffNotices notices;
    private final InstantSource clock;

    LadderNotices(Journal journal, Officers officers, StaffNotices notices, InstantSource clock) {
        this.journal = journal;
        this.officers = officers;
        this.notices = notices;
        this.clock = clock;
    }

    private record Told(long officerId, boolean overdue) {}

    @Override
    public String name() {
        return "ladder-notices";
    }

    @Override
    public Set<String> types() {
        return Set.of("CaseEscalated");
    }

    @Override
    public void handle(List<Entry> batch) {
        var counts = new LinkedHashMap<Told, Integer>();
        for (var entry : News.of(batch, clock.instant())) {
            var event = journal.decode(entry, CaseEscalated.class);
            boolean beyondOfficer = event.overdue() && !event.role().equals(Role.OFFICER.name());
            for (var officer : standOn(event)) counts.merge(new Told(officer.id(), beyondOfficer), 1, Integer::sum);
        }
        if (counts.isEmpty()) return;
        long hour = batch.getLast().at().getEpochSecond() / Duration.ofHours(1).toSeconds();
        counts.forEach((told, count) -> tell(told, count, hour));
    }

    private void tell(Told told, int count, long hour) {
        var kind = told.overdue() ? "escalated" : "warned";
        notices.tell(
                told.officerId(),
                "ladder:" + told.officerId() + ":" + kind + ":" + hour,
                "notice.staff." + kind,
                "/staff/desk?list=" + (told.overdue() ? "escalated" : "soon"),
                count);
    }

    private List<Officer> standOn(CaseEscalated event) {
        var staff = officers.listOfAgency(event.agencyId());
        var roles = List.of(Role.OFFICER, Role.HEAD, Role.COORDINATOR, Role.MINISTERS_OFFICE);
        for (var role : roles.subList(roles.indexOf(Role.valueOf(event.role())), roles.size())) {
            var found = staff.stream()
                    .filter(officer -> isMeant(officer, role, event))
                    .toList();
            if (!found.isEmpty()) return found;
        }
        return List.of();
    }

    private static boolean isMeant(Officer officer, Role role, CaseEscalated event) {
        if (officer.role() != role && role != Role.OFFICER) return false;
        return switch (role) {
            case OFFICER -> officer.id() == event.officerId();
            case HEAD -> officer.departmentId() == event.departmentId();
            default -> true;
        };
    }
}
