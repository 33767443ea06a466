package org.tawasul.simulation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.tawasul.cases.events.CaseAssigned;
import org.tawasul.cases.events.CaseClosed;
import org.tawasul.cases.events.CaseEvent;
import org.tawasul.cases.events.CaseReferred;
import org.tawasul.cases.events.CaseReopened;
import org.tawasul.cases.events.CaseReplied;
import org.tawasul.cases.events.CaseSubmitted;
import org.tawasul.cases.events.CaseWithdrawn;
import org.tawasul.cases.events.DelayAnnounced;
import org.tawasul.cases.events.RequesterAnswered;
import org.tawasul.cases.events.RequesterAsked;
import org.tawasul.database.Rows;
import org.tawasul.demo.Wording;
import org.tawasul.journal.Actor;
import org.tawasul.journal.Event;
import org.tawasul.journal.Scribe;
import org.tawasul.journal.Subscriptions;
import org.tawasul.language.Language;
import org.tawasul.language.Texts;
import org.tawasul.notices.events.MessageSent;
import org.tawasul.people.Census;

/**
 * Writes down what was played, by COPY and in batches of one transaction each: a case with all that belongs to it is there whole
 * or not at all, and nobody who reads the journal waits for long. One thread plays, another one writes.
 */
@Component
class Storing {
    private static final int BATCH = 2_000;
    private static final int AHEAD = 3;

    private final Scribe scribe;
    private final Census census;
    private final Texts texts;
    private final Subscriptions subscriptions;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;

    Storing(
            Scribe scribe,
            Census census,
            Texts texts,
            Subscriptions subscriptions,
            JdbcTemplate jdbc,
            TransactionTemplate transaction) {
        this.scribe = scribe;
        this.census = census;
        this.texts = texts;
        this.subscriptions = subscriptions;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    private record Met(long id, int person, Instant at) {}

    private record Batch(List<Met> people, List<Life> lives) {}

    Written begin(Scenario scenario) {
        return new Written(scenario);
    }

    /** What is being written; closed, it is all there. */
    final class Written implements Ledger, AutoCloseable {
        private final ExecutorService writer = Executors.newSingleThreadExecutor();
        private final Semaphore room = new Semaphore(AHEAD);
        private final List<Future<?>> pending = new ArrayList<>();
        private final Scenario scenario;
        private final Persons persons;
        private final Wording wording = new Wording();
        private List<Met> people = new ArrayList<>();
        private List<Life> lives = new ArrayList<>();
        private final AtomicLong entries = new AtomicLong();
        private long lastPerson;
        private long lastMessage;

        private Written(Scenario scenario) {
            this.scenario = scenario;
            this.persons = new Persons(scenario.seed());
        }

        @Override
        public void met(long id, int person, Instant at) {
            people.add(new Met(id, person, at));
            lastPerson = id;
        }

        @Override
        public void over(Life life) {
            lives.add(life);
            for (var said : life.said) lastMessage = Math.max(lastMessage, said.messageId());
            if (lives.size() == BATCH) hand();
        }

        private void hand() {
            var batch = new Batch(people, lives);
            people = new ArrayList<>();
            lives = new ArrayList<>();
            room.acquireUninterruptibly();
            pending.add(writer.submit(() -> {
                try {
                    transaction.executeWithoutResult(status -> entries.addAndGet(write(batch)));
                } finally {
                    room.release();
                }
            }));
            while (pending.size() > AHEAD) done(pending.removeFirst());
        }

        private static void done(Future<?> writing) {
            try {
                writing.get();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(stopped);
            } catch (ExecutionException failed) {
                throw new IllegalStateException("The year cannot be stored", failed.getCause());
            }
        }

        private int write(Batch batch) {
            var tables = new Tables(scribe, texts, wording, scenario.seed());
            var met = Census.rows();
            for (var each : batch.people()) census.add(met, each.id(), persons.registration(each.person()), each.at());
            met.send(jdbc);
            for (var life : batch.lives()) tables.add(life);
            tables.send(jdbc);
            scribe.written();
            return tables.entries();
        }

        /** Writes the rest, and lets whoever adds something go on with the next number. */
        long finish() {
            hand();
            pending.forEach(Written::done);
            pending.clear();
            transaction.executeWithoutResult(status -> {
                if (lastPerson > 0) census.endAt(lastPerson);
                jdbc.queryForObject("select setval('cases.case_id', ?)", Long.class, scenario.all() + 1);
                if (lastMessage > 0)
                    jdbc.queryForObject(
                            "select setval(pg_get_serial_sequence('cases.message', 'message_id'), ?)",
                            Long.class,
                            lastMessage);
            });
            for (var table : Tables.NAMES) jdbc.execute("analyze " + table);
            jdbc.execute("analyze people.person");
            return entries.get();
        }

        @Override
        public void close() {
            writer.shutdown();
        }
    }

    /** Nobody's phone rings for a year that was played, and what readers would make of it stands there already. */
    private static final List<String> DONE =
            List.of("ratings", "suggestions", "watching", "merging", "parts", "administration-changes");

    /** @param few whether only figures are read from the year, and no search, worklist or comparison made of it */
    List<String> passOver(boolean few) {
        return subscriptions.passOver(
                name -> few ? !name.startsWith("insight") : name.endsWith("notices") || DONE.contains(name));
    }

    /** The tables of cases, row by row; what is typed is chosen here, the same for the same case. */
    static final class Tables {
        static final List<String> NAMES = List.of(
                "journal.entry",
                "journal.head",
                "cases.cases",
                "cases.message",
                "ratings.rating",
                "suggestions.suggestion");

        private static final long TEXT = 7_919;

        private static final Set<Class<? extends Event>> TOLD = Set.of(
                CaseSubmitted.class,
                CaseAssigned.class,
                CaseReferred.class,
                RequesterAsked.class,
                RequesterAnswered.class,
                CaseReplied.class,
                CaseClosed.class,
                CaseReopened.class,
                CaseWithdrawn.class,
                DelayAnnounced.class);

        private final Rows entries = Scribe.entries();
        private final Rows heads = Scribe.heads();
        private final Rows cases = new Rows("cases.cases", """
                case_id, kind, status, service_id, agency_id, department_id, officer_id, importance, confidential,
                identity_hidden, channel, language, requester_id, subject, text, latitude, longitude, place, submitted_at,
                due_at, agency_since, agency_due_at, waiting_since, answered_at, replied_at, closed_at, closing_reason,
                reopened, referred, escalated, version, digest""".replace('\n', ' '));
        private final Rows messages = new Rows("cases.message", "case_id, message_id, kind, officer_id, text, at");
        private final Rows referrals = new Rows(
                "cases.referral",
                "case_id, seq, from_agency, from_department, from_officer, to_agency, to_department, officer_id, because, reason, at");
        private final Rows held = new Rows("cases.held", "case_id, agency_id, round, used_micros");
        private final Rows delays = new Rows("cases.delay", "case_id, until, message_id, officer_id, reason, told, at");
        private final Rows ratings = new Rows("ratings.rating", """
                case_id, message_id, agency_id, department_id, officer_id, replied_at, closes_at, handling, clarity, courtesy,
                ease, comment, rated_at""".replace('\n', ' '));
        private final Ideas ideas = new Ideas();
        private final Scribe scribe;
        private final Texts texts;
        private final Wording wording;
        private final long seed;
        private int written;

        Tables(Scribe scribe, Texts texts, Wording wording, long seed) {
            this.scribe = scribe;
            this.texts = texts;
            this.wording = wording;
            this.seed = seed;
        }

        int entries() {
            return written;
        }

        void send(JdbcTemplate jdbc) {
            for (var rows : List.of(entries, heads, cases, messages, referrals, held, delays, ratings)) rows.send(jdbc);
            ideas.send(jdbc);
        }

        void add(Life life) {
            long id = life.state.id().value();
            var random = new Random(seed * 31 + life.number * TEXT);
            var area = Places.name(random.nextInt(Places.count()));
            var filling = wording.new Filling(life.language, area, random);
            addCase(life, filling, random, chains(life));
            addMessages(life, filling, random);
            addReferral(life, random);
            var delayed = life.delayed;
            if (delayed != null)
                delays.add(id, delayed.until(), delayed.messageId(), null, "UNFINISHED", delayed.told(), delayed.at());
            for (var answer : life.answers) addRating(life, answer, random);
            ideas.add(life, filling.fill(life.matter.subject()));
        }

        /** Adds all entries; gives the seal of the last one of the case. */
        private byte[] chains(Life life) {
            long id = life.state.id().value();
            var seals = new HashMap<String, byte[]>();
            var counts = new HashMap<String, Integer>();
            for (var told : life.told) {
                int seq = counts.merge(told.subject(), 1, Integer::sum);
                var before = seals.getOrDefault(told.subject(), Scribe.GENESIS);
                seals.put(
                        told.subject(),
                        scribe.add(entries, before, told.subject(), id, seq, told.event(), told.at(), told.actor()));
                written++;
            }
            tellPhones(life);
            for (Map.Entry<String, byte[]> seal : seals.entrySet())
                if (!seal.getKey().equals(CaseEvent.SUBJECT))
                    heads.add(seal.getKey(), id, counts.getOrDefault(seal.getKey(), 0), seal.getValue());
            return seals.getOrDefault(CaseEvent.SUBJECT, Scribe.GENESIS);
        }

        /** Each stage was told to who asks, by SMS and to those who have one by e-mail; of a year that was played only the journal knows. */
        private void tellPhones(Life life) {
            long id = life.state.id().value();
            var seal = Scribe.GENESIS;
            int seq = 0;
            boolean handled = false;
            for (var told : life.told) {
                boolean again = told.event() instanceof CaseAssigned && handled;
                handled = handled || told.event() instanceof CaseAssigned;
                if (again || !TOLD.contains(told.event().getClass()) || isWithin(told.event())) continue;
                seal = send(id, seal, ++seq, "SMS", told.at().plusSeconds(4));
                if (Persons.hasEmail(life.person))
                    seal = send(id, seal, ++seq, "EMAIL", told.at().plusSeconds(9));
            }
            if (seq > 0) heads.add(MessageSent.SUBJECT, id, seq, seal);
        }

        private static boolean isWithin(Event event) {
            return event instanceof CaseReferred referred && referred.fromAgencyId() == referred.toAgencyId();
        }

        private byte[] send(long id, byte[] seal, int seq, String medium, Instant at) {
            written++;
            return scribe.add(
                    entries, seal, MessageSent.SUBJECT, id, seq, new MessageSent(id, medium), at, Actor.CLOCK);
        }

        private void addCase(Life life, Wording.Filling filling, Random random, byte[] seal) {
            var state = life.state;
            var matter = state.matter();
            var place = matter.place();
            var clocks = state.clocks();
            var course = state.course();
            var holder = state.holder();
            cases.add(
                    state.id().value(),
                    matter.kind().name(),
                    state.status().name(),
                    state.serviceId(),
                    holder.agencyId(),
                    orNull(holder.departmentId()),
                    orNull(holder.officerId()),
                    state.importance(),
                    matter.confidential(),
                    matter.identityHidden(),
                    matter.channel().name(),
                    matter.language().code(),
                    matter.requesterId(),
                    filling.fill(matter.subject()),
                    filling.fill(matter.text()),
                    place == null ? null : place.latitude(),
                    place == null ? null : place.longitude(),
                    place == null ? null : place.words(),
                    matter.submittedAt(),
                    clocks.dueAt(),
                    clocks.agencySince(),
                    clocks.agencyDueAt(),
                    clocks.waitingSince(),
                    clocks.answeredAt(),
                    clocks.repliedAt(),
                    clocks.closedAt(),
                    course.closingReason() == null ? null : wording.reason("close", life.language, random),
                    course.reopened(),
                    course.referred(),
                    course.escalated(),
                    state.version(),
                    seal);
        }

        private void addMessages(Life life, Wording.Filling filling, Random random) {
            var exchange = wording.exchange(life.offer.group(), random);
            var idea = life.idea;
            boolean first = true;
            for (var said : life.said) {
                var text = switch (said.kind()) {
                    case QUESTION -> filling.fill(exchange.question().in(life.language));
                    case ANSWER -> filling.fill(exchange.answer().in(life.language));
                    case REPLY ->
                        first && idea != null && idea.verdict != null
                                ? Phrases.decision(idea.decision).name("words").in(life.language)
                                : filling.fill(
                                        wording.reply(life.offer.service().code(), life.language, random));
                    case REOPENING -> wording.reason("reopen", life.language, random);
                    case DELAY -> unfinished(life);
                    default -> throw new IllegalStateException("Nobody writes " + said.kind());
                };
                if (said.kind() == org.tawasul.cases.Message.Kind.REPLY) first = false;
                messages.add(
                        life.state.id().value(),
                        said.messageId(),
                        said.kind().name(),
                        orNull(said.officerId()),
                        text,
                        said.at());
            }
        }

        private String unfinished(Life life) {
            return texts.get(
                    life.language,
                    "ladder.unfinished",
                    life.offer.bureau().agency().name().in(life.language));
        }

        private void addReferral(Life life, Random random) {
            var move = life.move;
            if (move == null) return;
            long id = life.state.id().value();
            referrals.add(
                    id,
                    move.seq(),
                    move.from().agencyId(),
                    orNull(move.from().departmentId()),
                    orNull(move.from().officerId()),
                    move.to().agencyId(),
                    orNull(move.to().departmentId()),
                    move.officerId(),
                    "COMPETENCE",
                    wording.reason("refer", Language.AR, random),
                    move.at());
            if (move.from().agencyId() != move.to().agencyId())
                held.add(id, move.from().agencyId(), 0, move.usedMicros());
        }

        private void addRating(Life life, Life.Answer answer, Random random) {
            var marks = answer.marks;
            boolean commented = marks != null && random.nextInt(100) < 45;
            ratings.add(
                    life.state.id().value(),
                    answer.messageId,
                    answer.agencyId,
                    orNull(answer.departmentId),
                    answer.officerId,
                    answer.at,
                    answer.closesAt,
                    marks == null ? null : marks[0],
                    marks == null ? null : marks[1],
                    marks == null ? null : marks[2],
                    marks == null ? null : marks[3],
                    marks == null || !commented ? null : wording.comment(marks[0], life.language, random),
                    answer.ratedAt);
        }

        static @Nullable Long orNull(long id) {
            return id == 0 ? null : id;
        }
    }
}
