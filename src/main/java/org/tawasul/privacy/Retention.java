package org.tawasul.privacy;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.tawasul.agencies.Officer;
import org.tawasul.cases.CaseId;
import org.tawasul.catalogue.Kind;
import org.tawasul.database.Moments;
import org.tawasul.journal.Actor;
import org.tawasul.journal.Journal;

/** For how long cases are kept after they ended, by kind. */
@Repository
class Retention {
    static final int SHORTEST = 1;
    static final int LONGEST = 50;
    /** Beyond it nobody counts on. */
    static final int COUNTED = 10_000;

    private static final String SUBJECT = "retention";
    private static final String ENDED = """
             from cases.cases
            where kind = :kind and coalesce(replied_at, closed_at) < :before and text <> ''
              and status in ('ANSWERED', 'CLOSED', 'WITHDRAWN', 'MERGED') and status <> 'MERGED'
              and not exists (select from cases.hold h where h.case_id = cases.case_id)
            """;

    private final JdbcClient jdbc;
    private final Journal journal;

    Retention(JdbcClient jdbc, Journal journal) {
        this.jdbc = jdbc;
        this.journal = journal;
    }

    /** Years by kind; a kind that is kept for ever is not in it. */
    Map<Kind, Integer> list() {
        var years = new EnumMap<Kind, Integer>(Kind.class);
        jdbc.sql("select kind, years from privacy.retention").query(row -> {
            years.put(Kind.valueOf(row.getString("kind")), row.getInt("years"));
        });
        return years;
    }

    /** @param years null for ever */
    @Transactional
    public void set(Kind kind, @Nullable Integer years, Officer by, Instant at) {
        jdbc.sql("lock table privacy.retention in share row exclusive mode").update();
        var before = list().get(kind);
        if (Objects.equals(before, years)) return;
        jdbc.sql("delete from privacy.retention where kind = :kind")
                .param("kind", kind.name())
                .update();
        if (years != null)
            jdbc.sql("insert into privacy.retention (kind, years) values (:kind, :years)")
                    .param("kind", kind.name())
                    .param("years", years)
                    .update();
        journal.append(
                SUBJECT, kind.ordinal() + 1, new RetentionSet(kind.name(), before, years), at, Actor.officer(by.id()));
    }

    /** How many would be erased at once if cases of the kind were kept for so many years; not counted beyond a limit. */
    int count(Kind kind, int years, Instant at) {
        return jdbc.sql("select count(*) from (select 1 " + ENDED + " limit :most) as counted")
                .param("kind", kind.name())
                .param("before", Moments.bound(yearsBefore(at, years)))
                .param("most", COUNTED)
                .query(Integer.class)
                .single();
    }

    /** A case that is kept no longer. */
    record Due(CaseId id, long personId) {}

    /** Those that ended longest ago first. */
    List<Due> listDue(Kind kind, int years, Instant at, int limit) {
        return jdbc.sql("select case_id, requester_id " + ENDED
                        + " order by coalesce(replied_at, closed_at), case_id limit :limit")
                .param("kind", kind.name())
                .param("before", Moments.bound(yearsBefore(at, years)))
                .param("limit", limit)
                .query((row, number) -> new Due(new CaseId(row.getLong("case_id")), row.getLong("requester_id")))
                .list();
    }

    private static Instant yearsBefore(Instant at, int years) {
        return at.atOffset(ZoneOffset.UTC).minusYears(years).toInstant();
    }
}
