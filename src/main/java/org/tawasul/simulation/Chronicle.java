package org.tawasul.simulation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import org.tawasul.journal.Scribe;
import org.tawasul.language.Texts;
import org.tawasul.people.Census;
import org.tawasul.simulation.Life.Told;

/**
 * Writes down a year while it is played. Entries stand in the order in which they happened, whatever case they are of, so that
 * the journal can be sealed day by day; a case is written when nothing more happens to it. All goes by COPY, some thousands
 * in one transaction; one thread plays, another one writes.
 */
final class Chronicle implements Ledger, AutoCloseable {
    private static final int BATCH = 20_000;
    private static final int AHEAD = 3;
    /** Whatever is sent because of the last step has been sent by then. */
    private static final long SETTLED_SECONDS = 10;

    private final ExecutorService writer = Executors.newSingleThreadExecutor();
    private final Semaphore room = new Semaphore(AHEAD);
    private final List<Future<?>> pending = new ArrayList<>();
    private final PriorityQueue<Page> waiting =
            new PriorityQueue<>(Comparator.comparing(Page::at).thenComparingLong(Page::order));
    private final AtomicLong entries = new AtomicLong();
    private final Scenario scenario;
    private final Scribe scribe;
    private final Census census;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final Persons persons;
    private final CaseTables tables;
    private List<Met> people = new ArrayList<>();
    private List<Page> pages = new ArrayList<>();
    private Instant now = Instant.EPOCH;
    private long order;
    private long lastPerson;
    private long lastMessage;

    Chronicle(
            Scenario scenario,
            Scribe scribe,
            Census census,
            Texts texts,
            JdbcTemplate jdbc,
            TransactionTemplate transaction) {
        this.scenario = scenario;
        this.scribe = scribe;
        this.census = census;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.persons = new Persons(scenario.seed());
        this.tables = new CaseTables(texts, scenario.seed());
    }

    private record Met(long id, int person, Instant at) {}

    /** An entry, or that a case is over. */
    private record Page(
            Instant at, long order, Life life, @Nullable Told told) {}

    @Override
    public void met(long id, int person, Instant at) {
        people.add(new Met(id, person, at));
        lastPerson = id;
    }

    @Override
    public void told(Life life, Told told) {
        now = told.at();
        waiting.add(new Page(now, order++, life, told));
        for (var sent : Notifying.after(life, told)) waiting.add(new Page(sent.at(), order++, life, sent));
        turn(now);
    }

    @Override
    public void over(Life life) {
        for (var said : life.said) lastMessage = Math.max(lastMessage, said.messageId());
        waiting.add(new Page(now.plusSeconds(SETTLED_SECONDS), order++, life, null));
    }

    /** Nothing comes any more before that moment. */
    private void turn(Instant until) {
        for (var next = waiting.peek(); next != null && !next.at().isAfter(until); next = waiting.peek())
            pages.add(waiting.remove());
        if (pages.size() >= BATCH) hand();
    }

    private void hand() {
        var met = people;
        var written = pages;
        people = new ArrayList<>();
        pages = new ArrayList<>();
        room.acquireUninterruptibly();
        pending.add(writer.submit(() -> {
            try {
                transaction.executeWithoutResult(status -> write(met, written));
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

    private void write(List<Met> met, List<Page> written) {
        var census = Census.rows();
        for (var each : met) this.census.add(census, each.id(), persons.registration(each.person()), each.at());
        census.send(jdbc);
        var rows = Scribe.entries();
        var heads = Scribe.heads();
        for (var page : written) {
            var life = page.life();
            var told = page.told();
            if (told == null)
                tables.add(life, life.chains.end(heads, life.state.id().value()));
            else life.chains.add(scribe, rows, life.state.id().value(), told);
            if (told != null) entries.incrementAndGet();
        }
        rows.send(jdbc);
        heads.send(jdbc);
        tables.send(jdbc);
        scribe.written();
    }

    /** Writes the rest, and lets whoever adds something go on with the next number. Gives how many entries there are. */
    long finish() {
        turn(Instant.MAX);
        hand();
        pending.forEach(Chronicle::done);
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
        for (var table : CaseTables.NAMES) jdbc.execute("analyze " + table);
        jdbc.execute("analyze people.person");
        return entries.get();
    }

    @Override
    public void close() {
        writer.shutdown();
    }
}
