package org.tawasul.cases.bulk;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.tawasul.agencies.Officer;
import org.tawasul.cases.CaseId;
import org.tawasul.cases.Covering;
import org.tawasul.cases.Reference;
import org.tawasul.cases.References;
import org.tawasul.cases.Refusal;
import org.tawasul.cases.Sight;
import org.tawasul.cases.bulk.Bulk.Item;
import org.tawasul.cases.bulk.Bulk.State;
import org.tawasul.cases.macros.Applied;
import org.tawasul.cases.macros.Errand;
import org.tawasul.cases.macros.Errand.Part;
import org.tawasul.database.Moments;
import org.tawasul.sweeps.Sweep;
import tools.jackson.databind.json.JsonMapper;

/** Errands on many cases, as they were ordered and as far as they have come. */
@Repository
class Bulks implements Sweep {
    private static final Duration KEPT = Duration.ofDays(30);
    private static final String ITEMS = """
            select b.reference, b.outcome, b.part, b.refusal, c.subject
              from cases.bulk_case b left join cases.cases c on c.case_id = b.case_id and %s
             where b.bulk_id = :bulk order by b.place
            """.formatted(Sight.SQL);

    private final JdbcClient jdbc;
    private final References references;
    private final JsonMapper json;

    Bulks(JdbcClient jdbc, References references, JsonMapper json) {
        this.jdbc = jdbc;
        this.references = references;
        this.json = json;
    }

    /** The next case of an errand, held by who asks until their transaction ends. */
    record Next(int place, CaseId id, Errand errand) {}

    /** @param typed references, or whatever else stood in their place */
    @Transactional
    long order(Officer officer, Errand errand, @Nullable String name, List<String> typed, Instant at) {
        long id = jdbc.sql("""
                insert into cases.bulk (officer_id, errand, name, begun_at) values (:officer, :errand::jsonb, :name, :at)
                returning bulk_id
                """)
                .param("officer", officer.id())
                .param("errand", json.writeValueAsString(errand))
                .param("name", name)
                .param("at", Moments.bound(at))
                .query(Long.class)
                .single();
        jdbc.sql("""
                insert into cases.bulk_case (bulk_id, place, reference, case_id, outcome)
                select :bulk, place, reference, nullif(case_id, 0), case when case_id = 0 then 'NOT_FOUND' end
                  from unnest(:places::smallint[], :references::text[], :cases::bigint[]) as o (place, reference, case_id)
                """)
                .param("bulk", id)
                .param("places", IntStream.range(0, typed.size()).boxed().toArray(Integer[]::new))
                .param("references", typed.toArray(String[]::new))
                .param("cases", typed.stream().map(this::caseId).toArray(Long[]::new))
                .update();
        return id;
    }

    private long caseId(String typed) {
        return Reference.parse(typed).map(references::idOf).map(CaseId::value).orElse(0L);
    }

    /** Only its own officer finds it. */
    Optional<Bulk> find(long id, Officer officer) {
        return jdbc.sql("select errand, name, begun_at from cases.bulk where bulk_id = :bulk and officer_id = :officer")
                .param("bulk", id)
                .param("officer", officer.id())
                .query((row, number) -> new Bulk(
                        id,
                        officer.id(),
                        json.readValue(row.getString("errand"), Errand.class),
                        row.getString("name"),
                        Moments.get(row, "begun_at"),
                        items(id, officer)))
                .optional();
    }

    private List<Item> items(long id, Officer officer) {
        return jdbc.sql(ITEMS)
                .params(Sight.of(officer))
                .param("bulk", id)
                .query((row, number) -> {
                    var outcome = row.getString("outcome");
                    var part = row.getString("part");
                    var refusal = row.getString("refusal");
                    return new Item(
                            row.getString("reference"),
                            outcome == null ? State.WAITS : State.valueOf(outcome),
                            part == null ? null : Part.valueOf(part),
                            refusal == null ? null : Refusal.valueOf(refusal),
                            covered(row.getString("subject")));
                })
                .list();
    }

    private static @Nullable String covered(@Nullable String subject) {
        return subject == null ? null : Covering.cover(subject);
    }

    /** To be called in a transaction; another node passes over what is held. */
    Optional<Next> next(long id) {
        return jdbc.sql("""
                select b.place, b.case_id, o.errand
                  from cases.bulk_case b join cases.bulk o on o.bulk_id = b.bulk_id
                 where b.bulk_id = :bulk and b.outcome is null
                 order by b.place limit 1 for update of b skip locked
                """)
                .param("bulk", id)
                .query((row, number) -> new Next(
                        row.getInt("place"),
                        new CaseId(row.getLong("case_id")),
                        json.readValue(row.getString("errand"), Errand.class)))
                .optional();
    }

    void mark(long id, int place, State state, Applied.@Nullable Nothing refused) {
        jdbc.sql("""
                update cases.bulk_case set outcome = :outcome, part = :part, refusal = :refusal
                 where bulk_id = :bulk and place = :place and outcome is null
                """)
                .param("outcome", state.name())
                .param("part", refused == null ? null : refused.part().name())
                .param("refusal", refused == null ? null : refused.why().name())
                .param("bulk", id)
                .param("place", place)
                .update();
    }

    @Override
    public Duration every() {
        return Duration.ofDays(1);
    }

    @Override
    public int sweep(Instant now) {
        return jdbc.sql("delete from cases.bulk where begun_at < :before")
                .param("before", Moments.bound(now.minus(KEPT)))
                .update();
    }
}
