package org.tawasul.cases.watching;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tawasul.agencies.Officer;
import org.tawasul.cases.CaseId;
import org.tawasul.cases.Covering;
import org.tawasul.cases.References;
import org.tawasul.cases.Sight;
import org.tawasul.database.Moments;
import org.tawasul.journal.Entry;
import org.tawasul.sweeps.Sweep;

/** What the staff were told of: one line for each officer and entry of the journal. */
@Repository
class News implements Sweep {
    static final int PAGE = 50;
    private static final Duration KEPT = Duration.ofDays(180);

    /** What may be seen of the case is asked when it is read: it may have gone elsewhere since. */
    private static final String LIST = """
            select n.news_id, n.case_id, n.type, n.named, n.actor, n.at, n.read, c.subject
              from cases.news n left join cases.cases c on c.case_id = n.case_id and %s
             where n.officer_id = :officer and n.news_id < :before
             order by n.news_id desc limit %d
            """.formatted(Sight.SQL, PAGE + 1);

    private final JdbcClient jdbc;
    private final References references;

    News(JdbcClient jdbc, References references) {
        this.jdbc = jdbc;
        this.references = references;
    }

    /** @param subject null when the officer may not see the case any more */
    record Told(
            long id,
            String reference,
            String type,
            boolean named,
            String actor,
            Instant at,
            boolean read,
            @Nullable String subject) {}

    /** The latest first, one more than a page when there are more. */
    List<Told> list(Officer officer, long before) {
        return jdbc.sql(LIST)
                .params(Sight.of(officer))
                .param("before", before)
                .query((row, number) -> new Told(
                        row.getLong("news_id"),
                        references.of(new CaseId(row.getLong("case_id"))).value(),
                        row.getString("type"),
                        row.getBoolean("named"),
                        row.getString("actor"),
                        Moments.get(row, "at"),
                        row.getBoolean("read"),
                        covered(row.getString("subject"))))
                .list();
    }

    private static @Nullable String covered(@Nullable String subject) {
        return subject == null ? null : Covering.cover(subject);
    }

    /** Tells all who follow the cases of these entries, but never who did it themselves. */
    void tellWatchers(List<Entry> entries) {
        jdbc.sql("""
                insert into cases.news (officer_id, case_id, seq, type, named, actor, at)
                select w.officer_id, e.case_id, e.seq, e.type, false, e.actor, e.at
                  from unnest(:cases::bigint[], :seqs::integer[], :types::text[], :actors::text[], :ats::timestamptz[])
                    as e (case_id, seq, type, actor, at)
                  join cases.watch w on w.case_id = e.case_id and w.since <= e.at
                 where split_part(e.actor, ':for:', 1) <> 'officer:' || w.officer_id
                on conflict do nothing
                """)
                .param("cases", entries.stream().map(Entry::subjectId).toArray(Long[]::new))
                .param("seqs", entries.stream().map(Entry::seq).toArray(Integer[]::new))
                .param("types", entries.stream().map(Entry::type).toArray(String[]::new))
                .param("actors", entries.stream().map(Entry::actor).toArray(String[]::new))
                .param(
                        "ats",
                        entries.stream().map(entry -> entry.at().toString()).toArray(String[]::new))
                .update();
    }

    /** Tells somebody that a note names them. */
    void tellNamed(Officer named, Entry entry) {
        jdbc.sql("""
                insert into cases.news (officer_id, case_id, seq, type, named, actor, at)
                values (:officer, :case, :seq, :type, true, :actor, :at)
                on conflict (officer_id, case_id, seq) do update set named = true
                """)
                .param("officer", named.id())
                .param("case", entry.subjectId())
                .param("seq", entry.seq())
                .param("type", entry.type())
                .param("actor", entry.actor())
                .param("at", Moments.bound(entry.at()))
                .update();
    }

    void markAllRead(Officer officer) {
        jdbc.sql("update cases.news set read = true where officer_id = :officer and not read")
                .param("officer", officer.id())
                .update();
    }

    @Override
    public Duration every() {
        return Duration.ofDays(1);
    }

    @Override
    public int sweep(Instant now) {
        return jdbc.sql("delete from cases.news where at < :before")
                .param("before", Moments.bound(now.minus(KEPT)))
                .update();
    }
}
