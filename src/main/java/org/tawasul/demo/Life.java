package org.tawasul.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.tawasul.agencies.Officer;
import org.tawasul.calendars.WorkingTime;
import org.tawasul.cases.Assigning;
import org.tawasul.cases.CaseId;
import org.tawasul.cases.Outcome;
import org.tawasul.cases.Outcome.Refused;
import org.tawasul.cases.ReferralReason;
import org.tawasul.cases.Referring;
import org.tawasul.cases.Submission;
import org.tawasul.cases.TurnReason;
import org.tawasul.catalogue.Service;
import org.tawasul.demo.Wording.Exchange;
import org.tawasul.demo.Wording.Filling;
import org.tawasul.language.Language;
import org.tawasul.ratings.Marks;

/**
 * The life of one case of the demo country, step by step through the use cases, each step at its own time. Steps that
 * would lie in the future are not taken: the case is then open.
 *
 * <p>Between submission and reply time is told in shares of the working time that lies between them, so that the staff
 * do everything in their hours.
 */
final class Life {
    private final World world;
    private final Wording wording;
    private final Instant now;
    private final Random random;
    private final Beginning beginning;
    private final Filling filling;
    private final Service service;
    private final Language language;
    private final CaseId id;
    private final Exchange exchange;
    private WorkingTime time;
    private long agency;
    private long department;
    private Officer officer;
    private Instant since;
    private Duration span = Duration.ZERO;
    private Instant at;
    private boolean over;

    Life(World world, Wording wording, Instant now, Beginning beginning, Random random) {
        this.world = world;
        this.wording = wording;
        this.now = now;
        this.random = random;
        this.beginning = beginning;
        this.filling = beginning.filling();
        this.service = beginning.service();
        this.language = beginning.requester().language();
        this.agency = service.agencyId();
        this.time = world.timeOf(agency);
        this.department = beginning.departmentId() == 0 ? service.departmentId() : beginning.departmentId();
        this.officer = world.workforce().officer(department, random);
        this.since = beginning.at();
        this.at = since;
        this.exchange = wording.exchange(beginning.group(), random);
        this.id = world.cases().nextId();
    }

    void live() {
        submit();
        span = time.daysBetween(since, now);
        switch (beginning.fate()) {
            case ORDINARY -> handle();
            case NEW -> {}
            case IN_WORK, DUE_SOON, OVERDUE -> beInWork();
            case WAITING -> {
                take();
                ask(0.5 + random.nextDouble() * 0.3);
            }
            case REFERRED -> refer(0.6);
            case REOPENED -> comeBack();
        }
    }

    private void submit() {
        var requester = world.requesters().register(beginning.requester(), at);
        var matter = beginning.matter();
        world.desk()
                .submitting()
                .submit(
                        new Submission(
                                id,
                                matter.kind(),
                                beginning.channel(),
                                language,
                                service.id(),
                                beginning.departmentId(),
                                requester,
                                filling.fill(matter.subject()),
                                filling.fill(matter.text()),
                                beginning.place(),
                                List.of()),
                        at);
    }

    /** Answered within its period, or three times in a hundred a little later; what comes after is up to the requester. */
    private void handle() {
        boolean late = chance(3);
        double share = late ? 1.05 + random.nextDouble() * 0.7 : 0.06 + 0.86 * Math.pow(random.nextDouble(), 1.3);
        span = share(WorkingTime.DAY.multipliedBy(service.responseDays()), share);
        if (chance(3)) {
            withdraw();
            return;
        }
        if (chance(6)) refer(0.12);
        take();
        if (chance(35)) note(0.4);
        if (chance(12)) {
            ask(0.45);
            answer(0.75);
        }
        if (chance(15)) note(0.85);
        reply(1.0);
        afterwards();
    }

    private void beInWork() {
        take();
        if (chance(50)) note(0.4);
        if (chance(10)) {
            ask(0.5);
            answer(0.7);
        }
        if (chance(20)) draft(0.9);
    }

    private void comeBack() {
        take();
        reply(0.5);
        var back = now.minus(Duration.ofMinutes(30 + random.nextInt(40 * 60)));
        if (!comes(back.isAfter(at) ? back : at.plus(Duration.ofHours(1)))) return;
        reopen();
        if (chance(40)) note(0.98);
    }

    private void afterwards() {
        if (chance(40)) rate();
        if (chance(4)) {
            if (!comes(at.plus(Duration.ofHours(3 + random.nextInt(300))))) return;
            reopen();
            since = at;
            span = share(WorkingTime.DAY.multipliedBy(service.responseDays()), 0.2 + random.nextDouble() * 0.6);
            reply(1.0);
        }
        boolean old = at.isBefore(now.minus(Duration.ofDays(30)));
        if (chance(old ? 90 : 45)) close();
    }

    /** Looks through what came in and gives it to somebody, or somebody takes it. */
    private void take() {
        if (chance(55)) triage(0.05 + random.nextDouble() * 0.08);
        double share = 0.15 + random.nextDouble() * 0.12;
        if (!staffAt(share)) return;
        if (service.confidential() || chance(55)) {
            var head = world.workforce().head(department);
            done(world.desk().assigning().assign(id, head, officer.id(), turn(), at));
        } else {
            done(world.desk().assigning().assign(id, officer, officer.id(), turn(), at));
        }
    }

    /** Said when others came first, which happens now and then. */
    private Assigning.Turn turn() {
        var reason = Wording.any(TurnReason.offered(), random);
        return new Assigning.Turn(reason, filling.fillInArabic(wording.note(random)));
    }

    private void triage(double share) {
        if (!staffAt(share)) return;
        var who = chance(60)
                ? world.workforce().coordinator(agency)
                : world.workforce().head(department);
        int lot = random.nextInt(100);
        int importance = lot < 9 ? 3 : lot < 20 ? 1 : 2;
        // Another agency has no service of its own for it: there it goes from hand to hand as it is.
        if (service.agencyId() == agency) done(world.desk().triaging().triage(id, who, service.id(), importance, at));
    }

    private void refer(double share) {
        if (!staffAt(share)) return;
        var target = referralTarget();
        if (target == 0) return;
        var who = world.workforce().coordinator(agency);
        var reason = wording.reason("refer", Language.AR, random);
        long to = world.agencies().getDepartment(target).agencyId();
        done(world.desk()
                .referring()
                .refer(id, who, to, target, new Referring.Why(ReferralReason.COMPETENCE, reason), at));
        agency = to;
        department = target;
        time = world.timeOf(agency);
        officer = world.workforce().officer(department, random);
    }

    /** A department of the same agency, or of one that offers something similar. */
    private long referralTarget() {
        var similar = world.services().list().stream()
                .filter(other -> other.groupId() == service.groupId()
                        && other.departmentId() != department
                        && !other.confidential()
                        && world.workforce().staffs(other.agencyId(), other.departmentId()))
                .toList();
        return similar.isEmpty() ? 0 : Wording.any(similar, random).departmentId();
    }

    private void note(double share) {
        if (!staffAt(share)) return;
        var text = filling.fillInArabic(wording.note(random));
        done(world.desk().noting().note(id, officer, text, at));
    }

    private void draft(double share) {
        if (!staffAt(share)) return;
        done(world.desk().drafting().draft(id, officer, replyText(), at));
    }

    private void ask(double share) {
        if (!staffAt(share)) return;
        var question = exchange.question().in(language);
        done(world.desk().asking().ask(id, officer, filling.fill(question), at));
    }

    private void answer(double share) {
        if (over) return;
        var soon = at.plus(Duration.ofMinutes(20 + random.nextInt(24 * 60)));
        var latest = time.addDays(since, share(span, share));
        var next = soon.isBefore(latest) ? soon : latest;
        if (!comes(next.isAfter(at) ? next : at.plusSeconds(300))) return;
        var answer = exchange.answer().in(language);
        done(world.desk().answering().answer(id, filling.fill(answer), List.of(), at));
    }

    private void reply(double share) {
        if (staffAt(share)) done(world.desk().replying().reply(id, officer, replyText(), List.of(), at));
    }

    private void close() {
        var days = WorkingTime.DAY.multipliedBy(1 + random.nextInt(9));
        if (!comes(time.addDays(at, days))) return;
        var reason = chance(60) ? wording.reason("close", language, random) : null;
        done(world.desk().closing().close(id, officer, reason, at));
    }

    /** Within the window of the reply, whatever else happens meanwhile. */
    private void rate() {
        var ratedAt = at.plus(Duration.ofMinutes(30 + random.nextInt(9 * 24 * 60)));
        if (over || ratedAt.isAfter(now)) return;
        int lot = random.nextInt(100);
        int stars = lot < 46 ? 5 : lot < 78 ? 4 : lot < 89 ? 3 : lot < 95 ? 2 : 1;
        var marks = new Marks(stars, near(stars), near(stars), near(Math.max(3, stars)));
        world.desk()
                .rating()
                .rateLatest(id, marks, chance(55) ? wording.comment(stars, language, random) : null, ratedAt);
    }

    private int near(int stars) {
        return Math.clamp(stars + random.nextInt(3) - 1, 1, 5);
    }

    private void reopen() {
        done(world.desk().reopening().reopenByRequester(id, wording.reason("reopen", language, random), at));
    }

    private void withdraw() {
        if (comes(since.plus(Duration.ofMinutes(30 + random.nextInt(20 * 60)))))
            done(world.desk().withdrawing().withdraw(id, at));
    }

    private String replyText() {
        return filling.fill(wording.reply(service.code(), language, random));
    }

    /** Goes to that share of the span, within the staff's hours; false when that is still to come. */
    private boolean staffAt(double share) {
        if (over) return false;
        var next = time.addDays(since, share(span, share));
        if (!next.isAfter(at)) next = time.add(at, Duration.ofMinutes(2 + random.nextInt(9)));
        if (!time.isWorking(next.minusMillis(1))) next = time.add(next, Duration.ofMinutes(1 + random.nextInt(20)));
        return comes(next);
    }

    private boolean comes(Instant next) {
        over = over || next.isAfter(now);
        if (!over) at = next;
        return !over;
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private static Duration share(Duration whole, double share) {
        return Duration.ofSeconds((long) (whole.toSeconds() * share));
    }

    private void done(Outcome outcome) {
        if (outcome instanceof Refused(var why))
            throw new IllegalStateException("Case " + id + " of " + service.code() + ": " + why + " at " + at);
    }
}
