package org.tawasul.insight;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tawasul.cases.Periods;
import org.tawasul.cases.events.CaseAssigned;
import org.tawasul.cases.events.CaseClosed;
import org.tawasul.cases.events.CaseEscalated;
import org.tawasul.cases.events.CaseMerged;
import org.tawasul.cases.events.CaseMoved;
import org.tawasul.cases.events.CaseReferred;
import org.tawasul.cases.events.CaseReopened;
import org.tawasul.cases.events.CaseReplied;
import org.tawasul.cases.events.CaseSubmitted;
import org.tawasul.cases.events.CaseTriaged;
import org.tawasul.cases.events.CaseUnmerged;
import org.tawasul.cases.events.CaseWithdrawn;
import org.tawasul.cases.events.JointOwnerNamed;
import org.tawasul.cases.events.PartOpened;
import org.tawasul.cases.events.PromiseAsked;
import org.tawasul.cases.events.PromiseBroken;
import org.tawasul.cases.events.PromiseKept;
import org.tawasul.cases.events.ReferralReturned;
import org.tawasul.cases.events.RequesterAsked;
import org.tawasul.insight.Count.Waited;
import org.tawasul.journal.Event;
import org.tawasul.language.Dates;
import org.tawasul.notices.events.MessageSent;
import org.tawasul.people.RequesterType;
import org.tawasul.ratings.events.ReplyRated;

/**
 * What a case adds to the figures, by all that the journal says of it so far: the one definition of every measure.
 *
 * <p>Read again with more entries it may say something else of the past, for a service was corrected, a rating changed, an entry came
 * late. The figures are kept by the difference between what it said before and what it says now, so they are always
 * what reading everything anew would give. How long a first reply took never changes once it is there.
 *
 * <p>What came in is counted with the agency that it came to first, under the service and department that this agency found
 * right; everything else where it happened. Parts of a case are not counted, their whole is.
 */
final class Life {
    /** What it is made of; everything else in the journal says nothing to figures. */
    static final List<Class<? extends Event>> READ = List.of(
            CaseSubmitted.class,
            CaseTriaged.class,
            CaseAssigned.class,
            CaseReferred.class,
            ReferralReturned.class,
            JointOwnerNamed.class,
            CaseMoved.class,
            CaseReplied.class,
            CaseReopened.class,
            CaseMerged.class,
            CaseUnmerged.class,
            CaseWithdrawn.class,
            CaseClosed.class,
            RequesterAsked.class,
            CaseEscalated.class,
            PromiseAsked.class,
            PromiseKept.class,
            PromiseBroken.class,
            PartOpened.class,
            ReplyRated.class,
            MessageSent.class);

    private final Periods periods;
    private final List<Count> counts = new ArrayList<>();
    private final TreeMap<Instant, Keys> whereabouts = new TreeMap<>();
    private final Map<Long, Told> ratings = new LinkedHashMap<>();
    private final List<Instant> messages = new ArrayList<>();
    private @Nullable Keys here;
    private @Nullable Keys received;
    private @Nullable CaseSubmitted submitted;
    private Instant submittedAt = Instant.EPOCH;
    private boolean part;
    private boolean left;
    private boolean open;
    private boolean merged;
    private @Nullable Instant answeredAt;
    private @Nullable Keys answeredBy;
    private @Nullable Instant withdrawnAt;

    /** An event with its moment. */
    record Told(Event event, Instant at) {}

    private Life(Periods periods) {
        this.periods = periods;
    }

    /** @param told the events of one case, those of each subject in their order */
    static List<Count> of(List<Told> told, Periods periods) {
        var life = new Life(periods);
        for (var each : told) life.read(each);
        return life.sum();
    }

    private void read(Told told) {
        var at = told.at();
        switch (told.event()) {
            case CaseSubmitted it -> begin(it, at);
            case PartOpened it -> part = true;
            case ReplyRated it -> ratings.merge(it.messageId(), told, Life::later);
            case MessageSent it -> messages.add(at);
            default -> {
                if (!part && here != null) happen(told.event(), here, at);
            }
        }
    }

    private void begin(CaseSubmitted it, Instant at) {
        submitted = it;
        submittedAt = at;
        here = new Keys(
                it.agencyId(),
                it.departmentId(),
                it.serviceId(),
                it.kind(),
                it.channel(),
                Keys.told(it.requester(), RequesterType.UNKNOWN.name()),
                Keys.told(it.area(), ""));
        received = here;
        whereabouts.put(at, here);
        open(at, here);
    }

    private void happen(Event event, Keys at, Instant when) {
        switch (event) {
            case CaseTriaged it -> {
                var right = at.with(at.agency(), it.departmentId()).of(it.serviceId());
                if (!left) received = right;
                move(right, when);
            }
            case CaseAssigned it -> {
                var right = at.with(at.agency(), it.departmentId());
                if (!left && answeredAt == null) received = right;
                move(right, when);
            }
            case CaseReferred it -> {
                count(when, at, Measure.REFERRED_OUT);
                var there = at.with(it.toAgencyId(), it.toDepartmentId());
                count(when, there, Measure.REFERRED_IN);
                left = true;
                move(there, when);
            }
            case ReferralReturned it -> move(at.with(it.toAgencyId(), it.toDepartmentId()), when);
            case JointOwnerNamed it -> {
                left |= it.agencyId() != at.agency();
                move(at.with(it.agencyId(), 0), when);
            }
            case CaseMoved it -> move(at.with(at.agency(), it.to()), when);
            case CaseReplied it -> reply(it, at, when);
            case CaseReopened it -> {
                count(when, at, Measure.REOPENED);
                open(when, at);
            }
            case CaseMerged it -> {
                if (!merged) count(when, at, Measure.MERGED);
                merged = true;
                end(when, at);
            }
            case CaseUnmerged it -> {
                merged = false;
                var back = it.back();
                if (back != null) move(at.with(back.agencyId(), back.departmentId()), when);
                open(when, back == null ? at : at.with(back.agencyId(), back.departmentId()));
            }
            case CaseWithdrawn it -> {
                count(when, at, Measure.WITHDRAWN);
                merged = false;
                if (answeredAt == null) withdrawnAt = when;
                end(when, at);
            }
            case CaseClosed it -> count(when, at, Measure.CLOSED);
            case RequesterAsked it -> count(when, at, Measure.ASKED);
            case CaseEscalated it -> {
                if (it.overdue()) count(when, at, Measure.ESCALATED);
            }
            case PromiseAsked it -> count(when, at, Measure.PROMISES_DUE);
            case PromiseKept it -> count(when, at, Measure.PROMISES_KEPT);
            case PromiseBroken it -> count(when, at, Measure.PROMISES_BROKEN);
            default -> {}
        }
    }

    private void reply(CaseReplied it, Keys at, Instant when) {
        var by = at.with(it.agencyId(), it.departmentId());
        move(by, when);
        merged = false;
        end(when, by);
        if (!it.first() || answeredAt != null) return;
        answeredAt = when;
        answeredBy = by;
        var working = it.workingSeconds();
        var calendar = it.calendarSeconds();
        var waited = new Waited(
                working != null
                        ? Duration.ofSeconds(working)
                        : periods.timeOf(it.agencyId(), it.departmentId()).daysBetween(submittedAt, when),
                calendar != null ? Duration.ofSeconds(calendar) : Duration.between(submittedAt, when));
        var day = day(when);
        counts.add(new Count(day, by, Measure.ANSWERED, 1, waited));
        if (it.onTime()) count(when, by, Measure.ON_TIME);
        counts.add(new Count(day, by, Measure.WORKING_SECONDS, waited.working().toSeconds(), null));
        counts.add(
                new Count(day, by, Measure.CALENDAR_SECONDS, waited.calendar().toSeconds(), null));
    }

    /** Whoever has it from now on has it among what is open. */
    private void move(Keys there, Instant when) {
        if (there.equals(here)) return;
        if (open && here != null) {
            count(when, here, Measure.ENDED);
            count(when, there, Measure.OPENED);
        }
        here = there;
        whereabouts.put(when, there);
    }

    private void open(Instant when, Keys at) {
        if (open) return;
        open = true;
        count(when, at, Measure.OPENED);
    }

    private void end(Instant when, Keys at) {
        if (!open) return;
        open = false;
        count(when, at, Measure.ENDED);
    }

    private List<Count> sum() {
        if (part || submitted == null || received == null || here == null) return List.of();
        count(submittedAt, received, Measure.RECEIVED);
        var dueAt = submitted.dueAt();
        boolean freed = withdrawnAt != null && !withdrawnAt.isAfter(dueAt);
        if (!freed) {
            var owed = answeredBy == null ? here : answeredBy;
            count(dueAt, owed, Measure.DUE);
            if (answeredAt != null && !answeredAt.isAfter(dueAt)) count(dueAt, owed, Measure.KEPT);
        }
        for (var rating : ratings.values()) rate(rating, here);
        for (var message : messages) {
            var before = whereabouts.floorEntry(message);
            count(message, before == null ? received : before.getValue(), Measure.MESSAGES);
        }
        return counts;
    }

    private void rate(Told told, Keys anywhere) {
        if (!(told.event() instanceof ReplyRated it)) return;
        var by = anywhere.with(it.agencyId(), it.departmentId());
        count(told.at(), by, Measure.RATED);
        var day = day(told.at());
        counts.add(new Count(day, by, Measure.HANDLING, it.handling(), null));
        counts.add(new Count(day, by, Measure.CLARITY, it.clarity(), null));
        counts.add(new Count(day, by, Measure.COURTESY, it.courtesy(), null));
        counts.add(new Count(day, by, Measure.EASE, it.ease(), null));
    }

    private static Told later(Told one, Told other) {
        return change(other) >= change(one) ? other : one;
    }

    private static int change(Told told) {
        return told.event() instanceof ReplyRated it ? it.change() : 0;
    }

    private void count(Instant when, Keys keys, Measure measure) {
        counts.add(Count.of(day(when), keys, measure));
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, Dates.ZONE);
    }
}
