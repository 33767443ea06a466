package org.tawasul.cases.ladder;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.tawasul.cases.CaseId;
import org.tawasul.cases.Decision;
import org.tawasul.cases.Lifecycle;
import org.tawasul.cases.Outcome.Done;
import org.tawasul.cases.Refusal;
import org.tawasul.cases.Steps;
import org.tawasul.cases.events.CaseEscalated;
import org.tawasul.cases.ladder.Workplaces.Workplace;
import org.tawasul.sweeps.Sweep;

/**
 * Lets every open case climb the ladder of its agency as time goes by.
 *
 * <p>A rung that is so many working hours after the due time is reached by all cases whose due time lies before one moment,
 * which is now minus those hours. So nobody walks over the cases: for each agency, each rung and each place below it, the index
 * gives those that must climb, however many are overdue. Hours are those of who holds the case: a department with a week of its
 * own has moments of its own, and of its agency's cases only those due between the two are read in vain. A case that several
 * nodes find at once climbs once; one that has long been overdue (an import) climbs straight to where it belongs.
 */
@Service
class Escalating implements Sweep {
    private static final int BATCH = 200;

    private final Ladders ladders;
    private final Workplaces workplaces;
    private final Steps steps;
    private final JdbcClient jdbc;

    Escalating(Ladders ladders, Workplaces workplaces, Steps steps, JdbcClient jdbc) {
        this.ladders = ladders;
        this.workplaces = workplaces;
        this.steps = steps;
        this.jdbc = jdbc;
    }

    /** Until when a due time has reached a rung, at one workplace. */
    private record Reach(Workplace place, Rung rung, Instant until) {}

    @Override
    public Duration every() {
        return Duration.ofMinutes(1);
    }

    /** Lets climb what must, in batches; gives how many did. */
    @Override
    public int sweep(Instant asOf) {
        var places = workplaces.all();
        var reaches = reaches(places, asOf);
        int climbed = 0;
        for (var found = find(reaches, places); !found.isEmpty(); found = find(reaches, places)) {
            int before = climbed;
            for (var each : found) if (climb(each, places, asOf)) climbed++;
            if (climbed == before) break; // others are at it
        }
        return climbed;
    }

    private List<Reach> reaches(Workplaces.All places, Instant asOf) {
        var reaches = new ArrayList<Reach>();
        for (var place : places.list()) {
            for (var rung : ladders.of(place.agencyId()))
                reaches.add(new Reach(place, rung, rung.reachedUntil(asOf, place.time())));
        }
        return reaches;
    }

    private record Found(CaseId id, Reach reach) {}

    private List<Found> find(List<Reach> reaches, Workplaces.All places) {
        return jdbc.sql("""
                select number, found.case_id
                  from unnest(:agencies::bigint[], :departments::bigint[], :levels::smallint[], :untils::timestamptz[])
                         with ordinality as reach (agency_id, department_id, level, until, number)
                  cross join lateral generate_series(0, level - 1) as below
                  cross join lateral (
                    select case_id from cases.cases c
                     where c.escalated >= 0 and %s and c.escalated = below
                       and c.agency_due_at <= reach.until and c.waiting_since is null
                       and c.status in ('RECEIVED', 'ASSIGNED', 'AWAITING_REQUESTER', 'AWAITING_APPROVAL')
                     limit :batch) found
                 order by level desc
                """.formatted(Workplaces.holds("reach")))
                .param("ownWeeks", places.departments())
                .param(
                        "agencies",
                        reaches.stream().map(reach -> reach.place().agencyId()).toArray(Long[]::new))
                .param(
                        "departments",
                        reaches.stream()
                                .map(reach -> reach.place().departmentId())
                                .toArray(Long[]::new))
                .param(
                        "levels",
                        reaches.stream()
                                .map(reach -> (short) reach.rung().level())
                                .toArray(Short[]::new))
                .param(
                        "untils",
                        reaches.stream().map(reach -> reach.until().toString()).toArray(String[]::new))
                .param("batch", BATCH)
                .query((row, number) ->
                        new Found(new CaseId(row.getLong("case_id")), reaches.get(row.getInt("number") - 1)))
                .list();
    }

    private boolean climb(Found found, Workplaces.All places, Instant at) {
        var rung = found.reach().rung();
        var outcome = steps.takeByClock(found.id(), Lifecycle.ESCALATE, at, now -> {
            var holder = now.holder();
            if (now.course().escalated() >= rung.level()
                    || !places.holds(found.reach().place(), holder)
                    || now.clocks().waitingSince() != null
                    || now.clocks().agencyDueAt().isAfter(found.reach().until())) return Decision.no(Refusal.NOT_NOW);
            return Decision.of(
                    now.with(now.course().escalatedTo(rung.level())),
                    new CaseEscalated(
                            found.id().value(),
                            rung.level(),
                            rung.role().name(),
                            rung.hours() >= 0,
                            holder.agencyId(),
                            holder.departmentId(),
                            holder.officerId()));
        });
        return outcome instanceof Done;
    }
}
