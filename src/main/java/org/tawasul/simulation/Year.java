package org.tawasul.simulation;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.SplittableRandom;
import java.util.function.LongConsumer;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tawasul.agencies.Role;
import org.tawasul.calendars.WorkingTime;
import org.tawasul.cases.CaseId;
import org.tawasul.cases.Channel;
import org.tawasul.cases.Holder;
import org.tawasul.cases.Lifecycle;
import org.tawasul.cases.Message;
import org.tawasul.cases.Place;
import org.tawasul.cases.Reference;
import org.tawasul.cases.ReferralReason;
import org.tawasul.cases.Rehearsal;
import org.tawasul.cases.Rehearsal.Step;
import org.tawasul.cases.Status;
import org.tawasul.cases.Submission;
import org.tawasul.cases.Terms;
import org.tawasul.cases.Whereabouts;
import org.tawasul.cases.events.CaseEvent;
import org.tawasul.catalogue.Kind;
import org.tawasul.catalogue.Service;
import org.tawasul.catalogue.Service.PlaceNeed;
import org.tawasul.journal.Actor;
import org.tawasul.language.Dates;
import org.tawasul.language.Language;
import org.tawasul.ratings.events.ReplyRated;
import org.tawasul.suggestions.events.MilestonePlanned;
import org.tawasul.suggestions.events.MilestoneReached;
import org.tawasul.suggestions.events.SuggestionDecided;
import org.tawasul.suggestions.events.SuggestionEvent;
import org.tawasul.suggestions.events.SuggestionPublished;
import org.tawasul.suggestions.events.SuggestionShown;

/**
 * A year as it is lived: what is to happen next happens next, and brings about what is to happen after it. Nobody waits because a
 * delay was drawn, but because those who could go on with their case are busy, at home or away. What is drawn by lot is only
 * what people bring, how much work that is, and what they do themselves.
 *
 * <p>All that is done to a case is a step of {@link Rehearsal}: one that would not be legal ends the year with an error.
 */
final class Year {
    private static final long MINUTE = 60;
    private static final long HOUR = 3_600;
    private static final long DAY = 86_400;

    private static final int TRIAGE_SECONDS = 240;
    private static final int READING_SECONDS = 420;
    /** So many cases somebody has on their desk before they take another one. */
    private static final int ROOM = 2;

    private static final long SLICE = 2 * HOUR;
    private static final Duration NOTICE = Duration.ofHours(3);
    private static final Duration WINDOW = Duration.ofDays(14);
    private static final int DAYS_TO_TELL = 10;
    private static final int MARYAM_COMES_EVERY = 20_000;

    private final Country country;
    private final Scenario scenario;
    private final Ledger ledger;
    private final Staffing staffing;
    private final Temper temper;
    private final Arrivals arrivals;
    private final Instant until;
    private final PriorityQueue<Due> queue = new PriorityQueue<>();
    private final List<Bureau> bureaus = new ArrayList<>();
    private final Rehearsal rehearsal;
    private final Map<Long, WorkingTime> times = new HashMap<>();
    private final LongFunction<Reference> references;
    private final Whereabouts whereabouts;
    private final int[] people;
    private final double[] weights;
    private final double[] weightsOfSuggestions;
    private final Findings findings;
    private final List<Life> alive = new ArrayList<>();
    private long order;
    private long messageId;
    private long personId;
    private int open;
    private int unfinished;
    private int arrived;

    /** What happens at a moment. */
    private interface Happening {
        void at(long now);
    }

    private record Due(long at, long order, Happening what) implements Comparable<Due> {
        @Override
        public int compareTo(Due other) {
            return at != other.at ? Long.compare(at, other.at) : Long.compare(order, other.order);
        }
    }

    /** @param until what would be later does not happen any more: the cases are open then */
    Year(
            Country country,
            Scenario scenario,
            Staffing staffing,
            int areas,
            LongFunction<Reference> references,
            Whereabouts whereabouts,
            Instant until,
            Ledger ledger) {
        this.country = country;
        this.scenario = scenario;
        this.staffing = staffing;
        this.ledger = ledger;
        this.references = references;
        this.whereabouts = whereabouts;
        this.until = until;
        this.findings = new Findings(country.agencies().size());
        this.arrivals =
                Arrivals.of(scenario, country, country.agencies().getFirst().calendar(), areas);
        this.people = new int[(int) Math.max(1, scenario.all() * 10 / 17)];
        this.weights = sums(offer -> offer.matters().isEmpty() ? 0 : offer.weight());
        this.weightsOfSuggestions = sums(offer -> offer.suggestions().isEmpty() ? 0 : offer.weight());
        this.temper = new Temper(scenario.seed());
        for (var bureau : country.bureaus())
            times.put(
                    bureau.departmentId(),
                    Roster.changed(bureau.calendar(), scenario.hours()).time());
        this.rehearsal = new Rehearsal(
                terms(),
                country.offers().stream()
                        .collect(Collectors.toMap(offer -> offer.service().id(), Country.Offer::service)));
        staffing.staff(bureaus);
        for (var bureau : bureaus) findings.officers += bureau.officers.size();
    }

    private Terms terms() {
        return new Terms() {
            @Override
            public WorkingTime timeOf(Holder holder) {
                return Year.this.timeOf(holder);
            }

            @Override
            public int days(Service service, Kind kind, int importance, Holder holder, Instant at) {
                return scenario.period() > 0
                        ? scenario.period()
                        : country.days()
                                .of(
                                        service,
                                        kind,
                                        importance,
                                        holder,
                                        at.atZone(Dates.ZONE).toLocalDate());
            }

            @Override
            public String areaOf(@Nullable Place place) {
                return whereabouts.areaOf(place);
            }
        };
    }

    private WorkingTime timeOf(Holder holder) {
        var time = times.get(holder.departmentId());
        if (time == null) throw new IllegalStateException("No department " + holder.departmentId());
        return time;
    }

    private double[] sums(java.util.function.ToDoubleFunction<Country.Offer> weight) {
        var sums = new double[country.offers().size()];
        double sum = 0;
        for (int i = 0; i < sums.length; i++)
            sums[i] = sum += weight.applyAsDouble(country.offers().get(i));
        return sums;
    }

    /** @param watcher is told how many cases have come by now */
    Findings play(LongConsumer watcher) {
        long last = until.getEpochSecond();
        long from = LocalDate.of(scenario.year(), 1, 1).atStartOfDay(Dates.ZONE).toEpochSecond();
        for (var bureau : bureaus)
            for (var worker : bureau.officers) {
                bureau.idle.add(worker);
                wake(bureau, worker, from);
            }
        for (; ; ) {
            var next = queue.peek();
            boolean comes = arrived < arrivals.size()
                    && arrivals.at(arrived) <= last
                    && (next == null || arrivals.at(arrived) <= next.at());
            if (comes) {
                arrive(arrived, arrivals.at(arrived));
                if (++arrived % 1_000 == 0) watcher.accept(arrived);
            } else if (next == null || next.at() > last) break;
            else {
                queue.poll();
                next.what().at(next.at());
            }
        }
        for (var life : alive) if (!life.over) finish(life);
        findings.open = open;
        for (var bureau : bureaus)
            for (var worker : bureau.officers) {
                findings.worked += worker.worked;
                findings.capacity += worker.capacity(from, Math.min(last, from + 365 * DAY));
            }
        findings.people = personId;
        return findings;
    }

    private void at(long when, Happening what) {
        queue.add(new Due(when, order++, what));
    }

    /** Something that the life waits for before it is over. */
    private void later(Life life, long when, Happening what) {
        life.expected++;
        at(when, now -> {
            life.expected--;
            if (!life.over) what.at(now);
            end(life);
        });
    }

    private void end(Life life) {
        if (!life.over && !life.isOpen() && life.expected == 0) finish(life);
    }

    private void finish(Life life) {
        life.over = true;
        unfinished--;
        findings.entries += life.told.size();
        ledger.over(life);
        if (alive.size() > 1_024 && alive.size() > 2 * unfinished) alive.removeIf(each -> each.over);
    }

    // --- people who ask
    // -----------------------------------------------------------------------------------------------

    private void arrive(int number, long now) {
        var lots = Lots.of(scenario.seed(), Lots.Of.MATTER, number);
        int outage = arrivals.outage(number);
        boolean suggestion = arrivals.isSuggestion(number);
        var offer = outage >= 0
                ? country.offers().get(arrivals.outageOf(outage).offer())
                : country.offers().get(drawn(suggestion ? weightsOfSuggestions : weights, lots));
        int person = number % MARYAM_COMES_EVERY == 7
                ? 0
                : 1 + lots.nextInt(people.length - 1 > 0 ? people.length - 1 : 1) % people.length;
        if (person >= people.length) person = 0;
        if (people[person] == 0) {
            people[person] = (int) ++personId;
            ledger.met(personId, person, Instant.ofEpochSecond(now));
        }
        boolean english = person != 0 && Persons.speaksEnglish(scenario.seed(), person);
        var matters = suggestion ? offer.suggestions() : offer.matters();
        english = english && !matters.en().isEmpty();
        var choice = english ? matters.en() : matters.ar();
        var matter = choice.get(outage >= 0 ? outage % choice.size() : lots.nextInt(choice.size()));
        var language = english ? Language.EN : Language.AR;
        boolean placed = offer.service().place() == PlaceNeed.REQUIRED
                || offer.service().place() == PlaceNeed.OPTIONAL && lots.nextInt(100) < 50;
        int area = outage >= 0 ? arrivals.outageOf(outage).area() : lots.nextInt(Places.count());
        var id = new CaseId(number + 1L);
        var sent = new Submission(
                id,
                matter.kind(),
                channel(lots),
                language,
                offer.service().id(),
                0,
                people[person],
                matter.subject(),
                matter.text(),
                placed ? Places.near(area, language, lots) : null,
                List.of());
        var at = Instant.ofEpochSecond(now);
        var step = rehearsal.submit(
                sent,
                references.apply(id.value()),
                offer.service(),
                Persons.type(scenario.seed(), person).name(),
                at);
        var life = new Life(number, offer, person, language, matter, outage, step.changed());
        life.told.add(new Life.Told(CaseEvent.SUBJECT, step.event(), at, Actor.person(people[person])));
        temper.of(life, staffing.effort(offer));
        alive.add(life);
        unfinished++;
        opened(now);
        findings.receivedOf[offer.bureau().agency().index()]++;
        if (suggestion) suggest(life, lots, at);
        if (suggestion) findings.suggestions++;
        else findings.cases++;
        findings.months[at.atZone(Dates.ZONE).getMonthValue() - 1]++;
        var bureau = bureaus.get(life.bureau);
        bureau.add(life);
        triageLater(bureau, life, now);
        watch(life, now);
        noticeLater(life, now);
        long patience = temper.withdrawsAfter(life);
        if (patience > 0)
            later(life, now + patience, when -> {
                if (life.isOpen()) withdraw(life, when);
            });
        work(bureau, now);
    }

    private static int drawn(double[] sums, SplittableRandom lots) {
        int found = java.util.Arrays.binarySearch(sums, lots.nextDouble() * sums[sums.length - 1]);
        return found < 0 ? -found - 1 : found + 1;
    }

    private static Channel channel(SplittableRandom lots) {
        int lot = lots.nextInt(100);
        if (lot < 46) return Channel.WEB;
        if (lot < 70) return Channel.APP;
        if (lot < 86) return Channel.PHONE;
        if (lot < 90) return Channel.VISIT;
        if (lot < 95) return Channel.EMAIL;
        return lot < 98 ? Channel.SMS : Channel.SOCIAL;
    }

    private void withdraw(Life life, long now) {
        if (life.state.holder().officerId() == 0) bureaus.get(life.bureau).remove(life);
        take(life, rehearsal.withdraw(life.state, Instant.ofEpochSecond(now)), now, requester(life));
        findings.withdrawn++;
        closed();
        var worker = life.worker;
        life.worker = null;
        if (worker == null) return;
        worker.own.remove(life);
        if (worker.doing == life) {
            worker.turn++;
            worker.doing = null;
            free(bureauOf(worker), worker, now);
        }
    }

    // --- the staff
    // ----------------------------------------------------------------------------------------------------

    /** Who leads looks through what came in, one after the other, in their hours. */
    private void triageLater(Bureau bureau, Life life, long now) {
        var leader = bureau.head.isAway(now) ? bureau.coordinator : bureau.head;
        var done = leader.work(leader.nextOnDuty(Math.max(now, leader.busyUntil)), TRIAGE_SECONDS);
        if (done.left() > 0) return;
        leader.busyUntil = done.at();
        later(life, done.at(), when -> {
            boolean untouched = life.isOpen() && life.state.holder().officerId() == 0 && !life.triaged;
            if (!untouched || bureaus.get(life.bureau) != bureau) return;
            bureau.remove(life);
            triage(life, leader, when);
            if (life.misplaced && !life.moved) refer(life, leader, when);
            else bureau.add(life);
            work(bureau, when);
        });
    }

    private void triage(Life life, Worker by, long now) {
        life.triaged = true;
        if (life.offer.service().agencyId() != life.state.holder().agencyId()) return;
        take(
                life,
                rehearsal.triage(life.state, by.officer, life.offer.service(), life.importance, instant(now)),
                now,
                actor(by, now));
    }

    private void refer(Life life, Worker by, long now) {
        var target = bureaus.get(life.offer.alternatives().get((int)
                (life.number % life.offer.alternatives().size())));
        var from = life.state.holder();
        var to = new Holder(target.place.agency().id(), target.place.departmentId(), 0);
        var referred = rehearsal.refer(life.state, by.officer, to, ReferralReason.COMPETENCE, instant(now));
        take(life, referred.step(), now, actor(by, now));
        life.move =
                new Life.Moved(life.state.version(), from, to, by.officer.id(), instant(now), referred.usedMicros());
        life.moved = true;
        life.triaged = true;
        life.read = false;
        life.worker = null;
        life.bureau = target.place.index();
        findings.referred++;
        target.add(life);
        watch(life, now);
        work(target, now);
    }

    /** Lets those who have room on their desk take what waits, whoever has the most room first. */
    private void work(Bureau bureau, long now) {
        while (bureau.hasAny()) {
            var first = bureau.first();
            var worker = bureau.anyWithRoom(now, ROOM, fitting(first));
            if (worker == null || !claim(bureau, worker, now)) return;
            if (worker.doing == null && bureau.idle.remove(worker)) takeUp(bureau, worker, now);
        }
    }

    private Comparator<Worker> fitting(@Nullable Life first) {
        var room = Comparator.comparingInt(Worker::load);
        if (scenario.routing() != Scenario.Routing.SKILLED || first == null) return room;
        return Comparator.<Worker>comparingDouble(worker -> temper.skill(worker, first))
                .thenComparing(room);
    }

    /** Takes what comes first in the department; false when there is nothing that they may take. */
    private boolean claim(Bureau bureau, Worker worker, long now) {
        var leader = bureau.leader(now);
        var life = scenario.routing() == Scenario.Routing.RANDOM
                ? bureau.any(temper.whim(worker), leader != null)
                : bureau.next(leader != null);
        if (life == null) return false;
        var by = life.state.matter().confidential() && leader != null ? leader : worker;
        take(life, rehearsal.assign(life.state, by.officer, worker.officer, instant(now)), now, actor(by, now));
        life.worker = worker;
        worker.own.add(life);
        return true;
    }

    /** Whoever comes to their desk, or has something off it: they take what is due first. */
    private boolean takeUp(Bureau bureau, Worker worker, long now) {
        if (worker.load() < ROOM && bureau.hasAny()) claim(bureau, worker, now);
        var life = worker.own.poll();
        if (life == null) return false;
        begin(bureau, worker, life, now);
        return true;
    }

    private void begin(Bureau bureau, Worker worker, Life life, long now) {
        worker.doing = life;
        if (life.read) go(bureau, worker, life, now);
        else
            labour(bureau, worker, life, now, READING_SECONDS, when -> {
                life.read = true;
                understand(bureau, worker, life, when);
            });
    }

    /** It was read: now it is known what it is about. */
    private void understand(Bureau bureau, Worker worker, Life life, long now) {
        if (!life.triaged) triage(life, worker, now);
        if (life.misplaced && !life.moved) {
            refer(life, worker, now);
            free(bureau, worker, now);
        } else if (life.asks && !life.asked) {
            ask(life, worker, now);
            free(bureau, worker, now);
        } else go(bureau, worker, life, now);
    }

    /** Goes on for an hour or two, then looks what is due first. */
    private void go(Bureau bureau, Worker worker, Life life, long now) {
        double skill = temper.skill(worker, life);
        long whole = Math.max(MINUTE, (long) (life.left * skill));
        long slice = Math.min(whole, SLICE);
        labour(bureau, worker, life, now, slice, when -> {
            if (slice < whole) {
                life.left -= (long) (slice / skill);
                worker.own.add(life);
            } else reply(life, worker, when);
            free(bureau, worker, when);
        });
    }

    /** Works on it, unless something comes between; where a long absence begins, somebody else goes on. */
    private void labour(Bureau bureau, Worker worker, Life life, long now, long seconds, Happening done) {
        int turn = ++worker.turn;
        var work = worker.work(now, seconds);
        worker.worked += seconds - work.left();
        later(life, work.at(), when -> {
            if (worker.turn != turn) return;
            if (work.left() == 0) {
                done.at(when);
                return;
            }
            if (life.read) life.left -= (long) ((seconds - work.left()) / temper.skill(worker, life));
            var desk = new ArrayList<>(worker.own);
            worker.own.clear();
            desk.add(life);
            for (var each : desk) {
                if (worker.isBackInTime(each, when)) worker.own.add(each);
                else passOn(bureau, each, when);
            }
            free(bureau, worker, when);
        });
    }

    private void free(Bureau bureau, Worker worker, long now) {
        worker.doing = null;
        if (worker.isOnDuty(now) && takeUp(bureau, worker, now)) return;
        bureau.idle.addLast(worker);
        wake(bureau, worker, now);
    }

    /** Lets them look up when they come next. */
    private void wake(Bureau bureau, Worker worker, long now) {
        if (worker.wakesAt > now || unfinished == 0 && arrived >= arrivals.size()) return;
        worker.wakesAt = worker.nextStart(now);
        at(worker.wakesAt, when -> {
            if (worker.doing == null && takeUp(bureau, worker, when)) bureau.idle.remove(worker);
            else if (worker.doing == null) wake(bureau, worker, when);
        });
    }

    /** Somebody who is away leaves it to a colleague, once who leads gives it to them. */
    private void passOn(Bureau bureau, Life life, long now) {
        var leader = bureau.nextLeader(now);
        later(life, leader.nextOnDuty(now), when -> {
            if (!life.isOpen()) return;
            var before = life.worker;
            var next = bureau.officers.stream()
                    .filter(each -> each != before && !each.isAway(when))
                    .min(Comparator.comparingInt(Worker::load))
                    .orElse(null);
            boolean legal = life.state.status() == Status.ASSIGNED;
            if (next == null || !legal) {
                if (before != null) goOn(bureau, before, life, when);
                return;
            }
            take(
                    life,
                    rehearsal.assign(life.state, leader.officer, next.officer, instant(when)),
                    when,
                    actor(leader, when));
            life.worker = next;
            goOn(bureau, next, life, when);
        });
    }

    /** Puts it on the desk of who has it. */
    private void goOn(Bureau bureau, Worker worker, Life life, long now) {
        worker.own.add(life);
        if (worker.doing == null && worker.isOnDuty(now) && bureau.idle.remove(worker)) takeUp(bureau, worker, now);
    }

    /** It comes back to who had it, or to somebody else when they are away. */
    private void comeBack(Life life, long now) {
        var worker = life.worker;
        if (worker == null) throw new IllegalStateException("Nobody has case " + life.state.id());
        var bureau = bureauOf(worker);
        if (worker.isAway(now)) passOn(bureau, life, now);
        else goOn(bureau, worker, life, now);
    }

    private Bureau bureauOf(Worker worker) {
        return bureaus.get(staffing.bureauOf(worker));
    }

    // --- to and fro
    // ---------------------------------------------------------------------------------------------------

    private void ask(Life life, Worker worker, long now) {
        life.asked = true;
        long message = say(life, Message.Kind.QUESTION, worker.officer.id(), now);
        take(life, rehearsal.ask(life.state, worker.officer, message, instant(now)), now, actor(worker, now));
        findings.asked++;
        long answer = temper.answersAfter(life);
        var time = timeOf(life.state.holder());
        var left = time.daysBetween(instant(now), life.state.clocks().dueAt());
        // The promise to the requester runs on: without an answer the officer replies with what is known.
        long enough = left.isPositive()
                ? time.addDays(instant(now), left.dividedBy(2)).getEpochSecond()
                : now + HOUR;
        if (answer > 0 && now + answer < enough) later(life, now + answer, when -> answer(life, when));
        else
            later(life, enough, when -> {
                if (!life.isOpen()) return;
                life.left = life.left / 2;
                comeBack(life, when);
            });
    }

    private void answer(Life life, long now) {
        if (life.state.status() != Status.AWAITING_REQUESTER) return;
        long message = say(life, Message.Kind.ANSWER, 0, now);
        take(life, rehearsal.answer(life.state, message, instant(now)), now, requester(life));
        watch(life, now);
        noticeLater(life, now);
        comeBack(life, now);
    }

    private void reply(Life life, Worker worker, long now) {
        var before = life.state;
        boolean first = before.clocks().answeredAt() == null;
        boolean decides = before.isSuggestion() && first;
        long message = say(life, Message.Kind.REPLY, worker.officer.id(), now);
        var step = rehearsal.reply(
                before, decides ? Lifecycle.DECIDE : Lifecycle.REPLY, worker.officer, message, instant(now));
        take(life, step, now, actor(worker, now));
        life.left = 0;
        if (!life.answers.isEmpty()) {
            var last = life.answers.getLast();
            if (instant(now).isBefore(last.closesAt)) last.closesAt = instant(now);
        }
        var holder = before.holder();
        var answer = new Life.Answer(
                message,
                holder.agencyId(),
                holder.departmentId(),
                worker.officer.id(),
                instant(now),
                instant(now).plus(WINDOW));
        life.answers.add(answer);
        closed();
        findings.rateable++;
        if (first) answered(life, now);
        if (decides) decide(life, worker, now);
        react(life, worker, answer, now);
    }

    private void answered(Life life, long now) {
        var clocks = life.state.clocks();
        var submitted = life.state.matter().submittedAt();
        int agency = bureaus.get(life.bureau).place.agency().index();
        boolean onTime = !instant(now).isAfter(clocks.dueAt());
        findings.answered++;
        findings.answeredOf[agency]++;
        if (onTime) {
            findings.onTime++;
            findings.onTimeOf[agency]++;
        }
        findings.workingTimes.add(
                timeOf(life.state.holder()).daysBetween(submitted, instant(now)).toMillis() / 86_400);
        findings.calendarTimes.add(now - submitted.getEpochSecond());
    }

    /** What the requester makes of the reply, and the officer of the case. */
    private void react(Life life, Worker worker, Life.Answer answer, long now) {
        var opinion = temper.opinion(life, life.answers.size(), timeOf(life.state.holder()), answer.at);
        if (opinion.ratesAfter() > 0)
            later(life, now + opinion.ratesAfter(), when -> rate(life, answer, opinion.marks(), when));
        if (opinion.reopensAfter() > 0 && !life.state.isSuggestion())
            later(life, now + opinion.reopensAfter(), when -> reopen(life, answer, when));
        long settled = temper.closesAfter(life, life.answers.size());
        if (settled > 0) later(life, worker.nextOnDuty(now + settled), when -> close(life, worker, answer, when));
    }

    private void rate(Life life, Life.Answer answer, int[] marks, long now) {
        if (life.answers.getLast() != answer || instant(now).isAfter(answer.closesAt)) return;
        answer.marks = marks;
        answer.ratedAt = instant(now);
        findings.ratings++;
        for (int mark : marks) findings.marks += mark;
        var rated = new ReplyRated(
                life.state.id().value(),
                answer.messageId,
                answer.agencyId,
                answer.departmentId,
                answer.officerId,
                marks[0],
                marks[1],
                marks[2],
                marks[3],
                0);
        life.told.add(new Life.Told(ReplyRated.SUBJECT, rated, instant(now), requester(life)));
    }

    private void reopen(Life life, Life.Answer answer, long now) {
        boolean done = life.state.status() == Status.ANSWERED || life.state.status() == Status.CLOSED;
        if (!done || life.answers.getLast() != answer) return;
        long message = say(life, Message.Kind.REOPENING, 0, now);
        take(life, rehearsal.reopenByRequester(life.state, message, instant(now)), now, requester(life));
        findings.reopened++;
        opened(now);
        life.left = staffing.effort(life.offer) / 3;
        watch(life, now);
        comeBack(life, now);
    }

    private void close(Life life, Worker worker, Life.Answer answer, long now) {
        boolean holds = life.state.holder().officerId() == worker.officer.id();
        if (life.state.status() != Status.ANSWERED || !holds || life.answers.getLast() != answer) return;
        var reason = temper.saysWhyClosed(life) ? Phrases.CLOSING : null;
        take(life, rehearsal.close(life.state, worker.officer, reason, instant(now)), now, actor(worker, now));
    }

    // --- suggestions
    // --------------------------------------------------------------------------------------------------

    /** Most authors would rather not be read by everybody. */
    private void suggest(Life life, SplittableRandom lots, Instant at) {
        boolean shown = lots.nextInt(100) < 20;
        var idea = new Life.Idea(shown, shown && lots.nextInt(100) < 30);
        life.idea = idea;
        if (shown)
            life.told.add(new Life.Told(
                    SuggestionEvent.SUBJECT,
                    new SuggestionShown(life.state.id().value(), true, idea.named),
                    at,
                    requester(life)));
    }

    private void decide(Life life, Worker worker, long now) {
        var idea = life.idea;
        if (idea == null) throw new IllegalStateException(life.state.id() + " is no suggestion");
        var lots = Lots.of(scenario.seed(), Lots.Of.OPINION, -1 - life.number);
        idea.decision = lots.nextInt(1_000);
        var decision = Phrases.decision(idea.decision);
        var reasons = decision.is("reason", "") ? List.<String>of() : List.of(decision.get("reason"));
        idea.verdict = decision.get("verdict");
        idea.reason = reasons.isEmpty() ? null : reasons.getFirst();
        idea.decidedAt = instant(now);
        idea.officerId = worker.officer.id();
        long id = life.state.id().value();
        long agency = life.state.holder().agencyId();
        tell(life, new SuggestionDecided(id, agency, worker.officer.id(), idea.verdict, reasons), worker, now);
        if (idea.verdict.equals("DECLINED")) return;
        var time = timeOf(life.state.holder());
        idea.toTell = time.addDays(instant(now), DAYS_TO_TELL);
        var due = LocalDate.ofInstant(instant(now), Dates.ZONE).plusDays(20L + lots.nextInt(160));
        long days = 12 + lots.nextInt(150);
        later(life, worker.nextOnDuty(now + DAY), planned -> {
            idea.plannedAt = instant(planned);
            idea.dueOn = due;
            tell(life, new MilestonePlanned(id, 1, due), worker, planned);
            later(life, worker.nextOnDuty(planned + days * DAY), reached -> {
                idea.reachedAt = instant(reached);
                idea.toTell = time.addDays(instant(reached), DAYS_TO_TELL);
                tell(
                        life,
                        new MilestoneReached(id, 1, LocalDate.ofInstant(instant(reached), Dates.ZONE)),
                        worker,
                        reached);
                later(life, worker.nextOnDuty(reached + 3 * DAY), published -> {
                    idea.publishedAt = instant(published);
                    tell(life, new SuggestionPublished(id, agency, worker.officer.id()), worker, published);
                });
            });
        });
    }

    private static void tell(Life life, SuggestionEvent event, Worker worker, long now) {
        life.told.add(new Life.Told(SuggestionEvent.SUBJECT, event, instant(now), actor(worker, now)));
    }

    // --- the clock
    // ----------------------------------------------------------------------------------------------------

    /** Lets it climb the ladder when its agency's time is used up; whatever moves that time calls this again. */
    private void watch(Life life, long now) {
        var rungs = List.copyOf(bureaus.get(life.bureau).place.agency().rungs().entrySet());
        int below = life.state.course().escalated();
        if (below >= rungs.size()) return;
        var due = life.state.clocks().agencyDueAt();
        Role role = rungs.get(below).getKey();
        int hours = rungs.get(below).getValue();
        var time = timeOf(life.state.holder());
        var length = Duration.ofHours(Math.abs(hours));
        var reached = hours < 0 ? time.subtract(due, length) : time.add(due, length);
        at(sweep(Math.max(now, reached.getEpochSecond())), when -> {
            boolean stands = !life.over
                    && life.isOpen()
                    && life.state.clocks().waitingSince() == null
                    && life.state.clocks().agencyDueAt().equals(due)
                    && life.state.course().escalated() == below;
            if (!stands) return;
            take(life, rehearsal.escalate(life.state, below + 1, role, hours >= 0), when, Actor.CLOCK);
            findings.escalated++;
            watch(life, when);
        });
    }

    /** Lets the requester hear in time that the promise will not be kept. */
    private void noticeLater(Life life, long now) {
        var delayed = life.delayed;
        var expected = delayed == null ? life.state.clocks().dueAt() : delayed.until();
        var time = timeOf(life.state.holder());
        long when = sweep(Math.max(now, time.subtract(expected, NOTICE).getEpochSecond()));
        if (when < expected.getEpochSecond()) at(when, then -> notice(life, expected, then));
    }

    private void notice(Life life, Instant expected, long now) {
        var clocks = life.state.clocks();
        var known = life.delayed == null ? clocks.dueAt() : life.delayed.until();
        boolean stands = !life.over
                && life.isOpen()
                && clocks.answeredAt() == null
                && clocks.waitingSince() == null
                && known.equals(expected);
        if (!stands) return;
        var time = timeOf(life.state.holder());
        var half = time.daysBetween(life.state.matter().submittedAt(), clocks.dueAt())
                .dividedBy(2);
        var later = time.addDays(expected, half.compareTo(WorkingTime.DAY) > 0 ? half : WorkingTime.DAY);
        long message = say(life, Message.Kind.DELAY, 0, now);
        take(life, rehearsal.announceDelay(life.state, message, "UNFINISHED", later), now, Actor.CLOCK);
        life.delayed =
                new Life.Delayed(later, message, instant(now), life.delayed == null ? 1 : life.delayed.told() + 1);
        findings.delays++;
        noticeLater(life, now);
    }

    /** The clock looks once a minute. */
    private static long sweep(long moment) {
        return Math.ceilDiv(moment, MINUTE) * MINUTE;
    }

    // --- bookkeeping
    // --------------------------------------------------------------------------------------------------

    private void take(Life life, Step step, long now, Actor actor) {
        life.state = step.changed();
        life.told.add(new Life.Told(CaseEvent.SUBJECT, step.event(), instant(now), actor));
    }

    private long say(Life life, Message.Kind kind, long officerId, long now) {
        life.said.add(new Life.Said(++messageId, kind, officerId, instant(now)));
        return messageId;
    }

    private void opened(long now) {
        if (++open <= findings.backlogPeak) return;
        findings.backlogPeak = open;
        findings.backlogPeakAt = now;
    }

    private void closed() {
        open--;
    }

    /** Whoever of the staff does something is there: a year in which they are not is wrong. */
    private static Actor actor(Worker by, long now) {
        if (!by.isOnDuty(now) && !by.isOnDuty(now - 1))
            throw new IllegalStateException("Officer " + by.officer.id() + " is not there at " + instant(now));
        return by.officer.actor();
    }

    private static Actor requester(Life life) {
        return Actor.person(life.state.matter().requesterId());
    }

    private static Instant instant(long seconds) {
        return Instant.ofEpochSecond(seconds);
    }
}
