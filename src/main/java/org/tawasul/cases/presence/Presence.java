package org.tawasul.cases.presence;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tawasul.agencies.Officer;
import org.tawasul.agencies.Officers;
import org.tawasul.cases.CaseId;
import org.tawasul.cases.Covering;
import org.tawasul.cases.Reference;
import org.tawasul.cases.References;
import org.tawasul.cases.Sight;
import org.tawasul.cases.access.IdentityField;
import org.tawasul.cases.access.Looks;
import org.tawasul.database.Moments;
import org.tawasul.sweeps.Sweep;

/**
 * Who has which case open. A page that is looked at says so every twenty seconds ({@link #beat}) and is told in the same
 * statement who else has it open; whoever has said nothing for a minute has left.
 */
@Repository
public class Presence implements Sweep {
    static final Duration AWAY = Duration.ofMinutes(1);
    private static final Duration KEPT = Duration.ofDays(7);
    private static final int FEW = 8;

    private final JdbcClient jdbc;
    private final Officers officers;
    private final References references;

    Presence(JdbcClient jdbc, Officers officers, References references) {
        this.jdbc = jdbc;
        this.officers = officers;
        this.references = references;
    }

    /** The officer opened the page of the case, and has these things of who asks before their eyes: that they looked stays. */
    public List<Present> open(CaseId id, Officer officer, Set<IdentityField> shown, Instant at) {
        return write(", looked as (" + Looks.ADD + ")", Looks.of(officer, shown, at), id, officer, Doing.READING, at)
                .orElse(List.of());
    }

    /** The officer has the case open. Answers who else has; empty when the officer may not see it (any more). */
    public Optional<List<Present>> beat(CaseId id, Officer officer, Doing doing, Instant at) {
        return write("", Map.of(), id, officer, doing, at);
    }

    /** @param also written with it, and what that takes */
    private Optional<List<Present>> write(
            String also, Map<String, Object> taken, CaseId id, Officer officer, Doing doing, Instant at) {
        var found = new ArrayList<Boolean>();
        var others = new ArrayList<Present>();
        jdbc.sql("""
                with seen as (select case_id from cases.cases c where case_id = :case and """ + Sight.SQL + """
                ),
                beat as (
                  insert into cases.presence (case_id, officer_id, doing, at)
                  select case_id, :hands, :doing, :at from seen
                  on conflict (case_id, officer_id) do update set doing = excluded.doing, at = excluded.at)
                """ + also + """
                select coalesce(p.officer_id, 0) as officer_id, p.doing
                  from seen left join cases.presence p
                    on p.case_id = seen.case_id and p.officer_id <> :hands and p.doing is not null and p.at > :since
                 order by p.officer_id
                """)
                .params(Sight.of(officer))
                .params(taken)
                .param("hands", officer.handsId())
                .param("case", id.value())
                .param("doing", doing.name())
                .param("at", Moments.bound(at))
                .param("since", Moments.bound(at.minus(AWAY)))
                .query(row -> {
                    found.add(true);
                    long other = row.getLong("officer_id");
                    if (other != 0)
                        others.add(new Present(officers.get(other).name(), Doing.valueOf(row.getString("doing"))));
                });
        return found.isEmpty() ? Optional.empty() : Optional.of(others);
    }

    /** The officer has closed it. */
    void leave(CaseId id, Officer officer) {
        jdbc.sql("update cases.presence set doing = null where case_id = :case and officer_id = :officer")
                .param("case", id.value())
                .param("officer", officer.handsId())
                .update();
    }

    /** A case that somebody had open. */
    public record Recent(Reference reference, String subject) {}

    /** What the officer had open last and may still see, the latest first. */
    public List<Recent> listRecent(Officer officer) {
        return jdbc.sql("""
                select c.case_id, c.subject
                  from (select case_id, at from cases.presence where officer_id = :hands order by at desc limit :few) p
                  join cases.cases c on c.case_id = p.case_id and """ + Sight.SQL + " order by p.at desc")
                .params(Sight.of(officer))
                .param("hands", officer.handsId())
                .param("few", FEW)
                .query((row, number) -> new Recent(
                        references.of(new CaseId(row.getLong("case_id"))), Covering.cover(row.getString("subject"))))
                .list();
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    /** Forgets what was opened long ago. */
    @Override
    public int sweep(Instant now) {
        return jdbc.sql("delete from cases.presence where at < :before")
                .param("before", Moments.bound(now.minus(KEPT)))
                .update();
    }
}
