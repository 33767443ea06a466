package org.tawasul.journal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.tawasul.journal.Chain.Head;
import org.tawasul.journal.Chain.Link;

/**
 * Walks every chain of the journal: each seal is built again from the entry and the seal before it, numbers have no gap,
 * and the last entry is the one that the subject's own row knows.
 *
 * <p>The database does the walking, in stretches of subjects, as many at a time as there are processors; only chains that
 * are not whole come here, to be examined closely ({@link Chain}). Stretches are statements of their own, so a running site is not
 * held up and does not disturb.
 *
 * <p>Not sealed, because they are given when an entry is stored: position, xid (only their order is checked) and
 * written_at.
 */
@Component
class Verifying {
    private static final int STRETCH = 40_000;
    private static final String HEADS_OF_THE_JOURNAL = "select subject, subject_id, seq, digest from journal.head";

    private final JdbcClient jdbc;
    private final TransactionTemplate snapshot;
    private final String heads;

    record Result(long entries, long subjects, List<Fault> faults, Duration took) {}

    record Progress(long entries, long expected, Duration took) {}

    private record Stretch(long entries, long subjects, List<String> broken) {}

    Verifying(JdbcClient jdbc, PlatformTransactionManager transactions, List<JournalHeads> heads) {
        this.jdbc = jdbc;
        this.snapshot = new TransactionTemplate(transactions);
        this.snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.snapshot.setReadOnly(true);
        this.heads = Stream.concat(
                        Stream.of(HEADS_OF_THE_JOURNAL), heads.stream().map(JournalHeads::query))
                .collect(Collectors.joining(" union all "));
    }

    Result verify(Consumer<Progress> watcher) {
        long began = System.nanoTime();
        long expected = expected();
        var broken = new ArrayList<String>();
        long entries = 0;
        long subjects = 0;
        int processors = Runtime.getRuntime().availableProcessors();
        try (var workers = Executors.newFixedThreadPool(processors)) {
            for (var pending : stretches(workers)) {
                var walked = get(pending);
                entries += walked.entries();
                subjects += walked.subjects();
                broken.addAll(walked.broken());
                watcher.accept(new Progress(entries, Math.max(expected, entries), since(began)));
            }
        }
        var faults = broken.stream().flatMap(name -> examine(name).stream()).toList();
        return new Result(entries, subjects, faults, since(began));
    }

    private List<Future<Stretch>> stretches(ExecutorService workers) {
        var stretches = new ArrayList<Future<Stretch>>();
        long from = Long.MIN_VALUE;
        for (var end = endOfStretch(from); end != null; end = endOfStretch(from)) {
            long begin = from;
            long last = end;
            stretches.add(workers.submit(() -> walk(begin, last)));
            if (last == Long.MAX_VALUE) break;
            from = last + 1;
        }
        long rest = from;
        stretches.add(workers.submit(() -> walk(rest, Long.MAX_VALUE)));
        return stretches;
    }

    private @Nullable Long endOfStretch(long from) {
        return jdbc.sql(
                        "select subject_id from journal.entry where subject_id >= :from order by subject_id offset :n limit 1")
                .param("from", from)
                .param("n", STRETCH)
                .query(Long.class)
                .optional()
                .orElse(null);
    }

    private Stretch walk(long from, long to) {
        return jdbc.sql("""
                with link as (
                  select subject, subject_id, seq, digest,
                         lead(seq) over chain is null as last,
                         seq = lag(seq, 1, 0) over chain + 1
                         and digest = journal.digest(lag(digest, 1, decode(repeat('00', 32), 'hex')) over chain,
                                                     subject, subject_id, seq, type, at, actor, data)
                         and xid >= lag(xid, 1, xid) over chain
                         and (xid > lag(xid, 1, xid) over chain or position >= lag(position, 1, position) over chain) as sound
                    from journal.entry
                   where subject_id between :from and :to
                  window chain as (partition by subject_id, subject order by seq)),
                chain as (
                  select subject, subject_id, count(*) as entries, bool_and(sound) as sound, max(seq) as seq,
                         max(encode(digest, 'hex')) filter (where last) as digest
                    from link group by subject_id, subject),
                head as (
                  select * from (%s) known where subject_id between :from and :to)
                select coalesce(sum(entries), 0) as entries, count(*) as subjects,
                       coalesce(string_agg(subject || ' ' || subject_id, ',') filter (where not coalesce(
                         chain.sound and chain.seq = head.seq and chain.digest = encode(head.digest, 'hex'), false)), '') as broken
                  from chain full join head using (subject_id, subject)
                """.formatted(heads))
                .param("from", from)
                .param("to", to)
                .query((row, number) -> new Stretch(
                        row.getLong("entries"),
                        row.getLong("subjects"),
                        Stream.of(row.getString("broken").split(","))
                                .filter(name -> !name.isEmpty())
                                .toList()))
                .single();
    }

    /** @param name subject and id, as {@link #walk} names them */
    private List<Fault> examine(String name) {
        int space = name.lastIndexOf(' ');
        var subject = name.substring(0, space);
        long id = Long.parseLong(name.substring(space + 1));
        var chain = snapshot.execute(status -> new Chain(subject, id, links(subject, id), head(subject, id)));
        return chain.faults();
    }

    private List<Link> links(String subject, long id) {
        return jdbc.sql("""
                select seq, type, (extract(epoch from at) * 1000000)::bigint as micros, actor, data::text,
                       encode(digest, 'hex') as digest,
                       xid >= lag(xid, 1, xid) over chain
                       and (xid > lag(xid, 1, xid) over chain or position >= lag(position, 1, position) over chain) as in_order
                  from journal.entry where subject = :subject and subject_id = :id
                window chain as (order by seq)
                """)
                .param("subject", subject)
                .param("id", id)
                .query((row, number) -> new Link(
                        row.getInt("seq"),
                        row.getString("type"),
                        row.getLong("micros"),
                        row.getString("actor"),
                        row.getString("data"),
                        row.getString("digest"),
                        row.getBoolean("in_order")))
                .list();
    }

    private @Nullable Head head(String subject, long id) {
        return jdbc.sql("select seq, encode(digest, 'hex') as digest from (" + heads
                        + ") known where subject = :subject and subject_id = :id")
                .param("subject", subject)
                .param("id", id)
                .query((row, number) -> new Head(row.getInt("seq"), row.getString("digest")))
                .optional()
                .orElse(null);
    }

    /** The last position is about as many entries as there are. */
    private long expected() {
        return jdbc.sql("select position from journal.entry order by xid desc, position desc limit 1")
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    private static Stretch get(Future<Stretch> pending) {
        try {
            return pending.get();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        }
    }

    private static Duration since(long began) {
        return Duration.ofNanos(System.nanoTime() - began);
    }
}
