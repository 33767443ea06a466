package org.tawasul.cases.ladder;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.tawasul.agencies.Agencies;
import org.tawasul.agencies.Officer;
import org.tawasul.calendars.WorkingTime;
import org.tawasul.cases.Case;
import org.tawasul.cases.CaseId;
import org.tawasul.cases.Decision;
import org.tawasul.cases.Lifecycle;
import org.tawasul.cases.Message;
import org.tawasul.cases.Messages;
import org.tawasul.cases.Outcome;
import org.tawasul.cases.Outcome.Done;
import org.tawasul.cases.Periods;
import org.tawasul.cases.Refusal;
import org.tawasul.cases.Steps;
import org.tawasul.cases.events.DelayAnnounced;
import org.tawasul.cases.ladder.Workplaces.Workplace;
import org.tawasul.database.Moments;
import org.tawasul.language.Texts;
import org.tawasul.sweeps.Sweep;

/**
 * Tells the requester that the answer will be later than promised, with the reason and the new date. No clock stops for it:
 * the promise is measured as it was given. What no officer has told in time the product tells itself, a few working hours
 * before the promise ends, and again before the date that it named then.
 */
@Service
public class AnnouncingDelay implements Sweep {
    /** So many working hours before a promise ends its requester hears that it will not be kept. */
    private static final Duration NOTICE = Duration.ofHours(3);

    private static final int BATCH = 200;

    private final Steps steps;
    private final Messages messages;
    private final Agencies agencies;
    private final Periods periods;
    private final Workplaces workplaces;
    private final Texts texts;
    private final JdbcClient jdbc;

    AnnouncingDelay(
            Steps steps,
            Messages messages,
            Agencies agencies,
            Periods periods,
            Workplaces workplaces,
            Texts texts,
            JdbcClient jdbc) {
        this.steps = steps;
        this.messages = messages;
        this.agencies = agencies;
        this.periods = periods;
        this.workplaces = workplaces;
        this.texts = texts;
        this.jdbc = jdbc;
    }

    /** What the requester was told last. */
    public record Delay(Instant until, DelayReason reason, Instant at) {}

    /** @param text in the officer's words; the reason and the date are said beside it */
    public Outcome announce(CaseId id, Officer officer, DelayReason reason, String text, Instant until, Instant at) {
        return steps.take(
                id, officer, Lifecycle.ANNOUNCE_DELAY, at, found -> tell(found, officer.id(), reason, text, until, at));
    }

    public Optional<Delay> find(CaseId id) {
        return jdbc.sql("select until, reason, at from cases.delay where case_id = :case")
                .param("case", id.value())
                .query((row, number) -> new Delay(
                        Moments.get(row, "until"),
                        DelayReason.valueOf(row.getString("reason")),
                        Moments.get(row, "at")))
                .optional();
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(1);
    }

    /** Tells those whose promise is about to end unanswered; gives how many. */
    @Override
    public int sweep(Instant asOf) {
        int told = 0;
        var places = workplaces.all();
        for (var place : places.list()) {
            var until = place.time().add(asOf, NOTICE);
            for (var due : due(place, places, asOf, until)) if (tellByClock(due, until, asOf)) told++;
        }
        return told;
    }

    /** Whether a new date is later than what the requester of a case expects. */
    public boolean isNewsTo(Case found, Instant until) {
        return expected(found).isBefore(until);
    }

    /** Of a case that follows another: its requester hears of the same delay. */
    public Decision passOn(Case follower, DelayAnnounced leaders, String text, Instant at) {
        boolean byProduct = leaders.officerId() == 0;
        return tell(
                follower,
                leaders.officerId(),
                DelayReason.valueOf(leaders.reason()),
                byProduct ? unfinished(follower) : text,
                leaders.until(),
                at);
    }

    /** @param follows whether it follows another, and is worked on there */
    private record Due(CaseId id, boolean follows) {}

    /**
     * Whose promise, or whose later date, ends within the given time, also of those who follow another whose clock runs.
     * Each is read along its index.
     */
    private List<Due> due(Workplace place, Workplaces.All places, Instant from, Instant until) {
        return jdbc.sql("""
                with place (agency_id, department_id) as (values (:agency::bigint, :department::bigint))
                select c.case_id, false as follows from place cross join cases.cases c
                 where %1$s and c.due_at > :from and c.due_at <= :until and c.answered_at is null
                   and c.status in ('RECEIVED', 'ASSIGNED', 'AWAITING_REQUESTER', 'AWAITING_APPROVAL')
                   and c.waiting_since is null and c.part_of is null
                   and not exists (select from cases.delay d where d.case_id = c.case_id)
                union all
                select c.case_id, true
                  from place cross join cases.cases c join cases.cases leader on leader.case_id = c.merged_into
                 where %1$s and c.due_at > :from and c.due_at <= :until and c.answered_at is null
                   and c.status = 'MERGED' and leader.waiting_since is null
                   and not exists (select from cases.delay d where d.case_id = c.case_id)
                union all
                select c.case_id, c.status = 'MERGED'
                  from place cross join cases.delay d join cases.cases c on c.case_id = d.case_id
                 where d.until > :from and d.until <= :until and %1$s and c.answered_at is null
                   and (c.status in ('RECEIVED', 'ASSIGNED', 'AWAITING_REQUESTER', 'AWAITING_APPROVAL')
                        and c.waiting_since is null
                        or c.status = 'MERGED' and exists (
                          select from cases.cases l where l.case_id = c.merged_into and l.waiting_since is null))
                 limit :batch
                """.formatted(Workplaces.holds("place")))
                .param("ownWeeks", places.departments())
                .param("agency", place.agencyId())
                .param("department", place.departmentId())
                .param("from", Moments.bound(from))
                .param("until", Moments.bound(until))
                .param("batch", BATCH)
                .query((row, number) -> new Due(new CaseId(row.getLong("case_id")), row.getBoolean("follows")))
                .list();
    }

    private boolean tellByClock(Due due, Instant noticeUntil, Instant at) {
        var step = due.follows() ? Lifecycle.HEAR_OF_DELAY : Lifecycle.ANNOUNCE_DELAY;
        var outcome = steps.takeByClock(due.id(), step, at, found -> {
            var before = expected(found);
            if (found.clocks().answeredAt() != null || before.isAfter(noticeUntil)) return Decision.no(Refusal.NOT_NOW);
            return tell(found, 0, DelayReason.UNFINISHED, unfinished(found), later(found, before), at);
        });
        return outcome instanceof Done;
    }

    /** When the requester expects the answer, by what they were told last. */
    private Instant expected(Case found) {
        return find(found.id()).map(Delay::until).orElse(found.clocks().dueAt());
    }

    private String unfinished(Case found) {
        var language = found.matter().language();
        return texts.get(
                language,
                "ladder.unfinished",
                agencies.get(found.holder().agencyId()).name().in(language));
    }

    /** Half of the time that was promised first, and a working day at least; who follows waits as long as who is followed. */
    private Instant later(Case found, Instant before) {
        var time = periods.timeOf(found.holder());
        var half = time.daysBetween(found.matter().submittedAt(), found.clocks().dueAt())
                .dividedBy(2);
        var own = time.addDays(before, half.compareTo(WorkingTime.DAY) > 0 ? half : WorkingTime.DAY);
        return find(new CaseId(found.ties().mergedInto()))
                .map(Delay::until)
                .filter(own::isBefore)
                .orElse(own);
    }

    private Decision tell(Case found, long officerId, DelayReason reason, String text, Instant until, Instant at) {
        long message = messages.add(found.id(), Message.Kind.DELAY, officerId, text, at);
        jdbc.sql("""
                insert into cases.delay (case_id, until, message_id, officer_id, reason, at)
                values (:case, :until, :message, nullif(:officer, 0), :reason, :at)
                on conflict (case_id) do update
                  set until = excluded.until, message_id = excluded.message_id, officer_id = excluded.officer_id,
                      reason = excluded.reason, at = excluded.at, told = delay.told + 1
                """)
                .param("case", found.id().value())
                .param("until", Moments.bound(until))
                .param("message", message)
                .param("officer", officerId)
                .param("reason", reason.name())
                .param("at", Moments.bound(at))
                .update();
        return Decision.of(found, new DelayAnnounced(found.id().value(), message, officerId, reason.name(), until));
    }
}
