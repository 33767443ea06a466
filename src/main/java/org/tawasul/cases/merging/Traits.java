package org.tawasul.cases.merging;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tawasul.cases.CaseId;
import org.tawasul.cases.Place;
import org.tawasul.cases.Status;
import org.tawasul.database.Moments;

/**
 * The traits of all cases, and who among them could be about a given matter: those near it, those of its service in the
 * same spot, those of its service that have no point at all, and those told with the same words for the place. Each is a
 * short walk along an index, backwards and forwards in time from the matter; so a look-up costs the same however many
 * cases there are.
 */
@Repository
class Traits {
    static final Duration APART = Duration.ofDays(180);

    static final String CANDIDATES = """
            with cell as (
              select cell from unnest(:cells::bigint[]) as c (cell)),
            found as (
              select near.case_id from cell cross join lateral (
                (select case_id from cases.trait t
                  where t.cell = cell.cell and t.cell <> 0 and t.submitted_at between :from and :at order by t.submitted_at desc limit 40)
                union all
                (select case_id from cases.trait t
                  where t.cell = cell.cell and t.cell <> 0 and t.submitted_at > :at and t.submitted_at <= :to order by t.submitted_at limit 20)) near
              union
              (select case_id from cases.trait t
                where t.service_id = :service and t.cell = nullif(:cell, 0) and t.submitted_at between :from and :at
                order by t.submitted_at desc limit 40)
              union
              (select case_id from cases.trait t
                where t.service_id = :service and t.cell = 0 and t.submitted_at between :from and :at
                order by t.submitted_at desc limit :pointless)
              union
              (select case_id from cases.trait t
                where t.service_id = :service and t.cell = 0 and t.submitted_at > :at and t.submitted_at <= :to
                order by t.submitted_at limit :pointless)
              union
              (select case_id from cases.trait t
                where t.place_key = :place and t.submitted_at between :from and :at order by t.submitted_at desc limit 40)
              union
              (select case_id from cases.trait t
                where t.place_key = :place and t.submitted_at > :at and t.submitted_at <= :to order by t.submitted_at limit 20))
            select t.case_id, t.service_id, t.latitude, t.longitude, t.words, t.place_words, t.place_key, t.submitted_at,
                   c.status, c.agency_id, c.confidential, coalesce(c.replied_at, c.closed_at) as ended_at, c.merged_into
              from found join cases.trait t using (case_id) join cases.cases c using (case_id)
             where t.case_id <> :self
            """;

    /** So many without a point are looked at, before and after it, when it has a point itself or not. */
    private static final int POINTLESS = 30;

    private static final int POINTLESS_AMONG_THEMSELVES = 80;

    private final JdbcClient jdbc;

    Traits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param self the case that is compared, never among its own candidates; 0 while it is none yet */
    List<Candidate> candidates(Trait trait, long self) {
        return jdbc.sql(CANDIDATES)
                .param("cells", trait.cells().toArray(Long[]::new))
                .param("cell", trait.cell())
                .param("service", trait.serviceId())
                .param("pointless", trait.cell() == Trait.NOWHERE ? POINTLESS_AMONG_THEMSELVES : POINTLESS)
                .param("place", trait.placeKey())
                .param("at", Moments.bound(trait.submittedAt()))
                .param("from", Moments.bound(trait.submittedAt().minus(APART)))
                .param("to", Moments.bound(trait.submittedAt().plus(APART)))
                .param("self", self)
                .query((row, number) -> read(row))
                .list();
    }

    /** Computes the traits of these cases and keeps them, instead of those that were kept before. */
    void keep(List<Long> caseIds) {
        var ids = new ArrayList<Long>();
        var traits = new ArrayList<Trait>();
        jdbc.sql("""
                select case_id, service_id, subject, text, latitude, longitude, place, submitted_at
                  from cases.cases c where case_id = any (:ids)
                   and not exists (select from cases.erased e where e.case_id = c.case_id)
                """).param("ids", caseIds.toArray(Long[]::new)).query(row -> {
            ids.add(row.getLong("case_id"));
            traits.add(Trait.of(
                    row.getLong("service_id"),
                    row.getString("subject"),
                    row.getString("text"),
                    Place.of(
                            row.getObject("latitude", Double.class),
                            row.getObject("longitude", Double.class),
                            row.getString("place")),
                    Moments.get(row, "submitted_at")));
        });
        write(ids, traits);
    }

    private void write(List<Long> ids, List<Trait> traits) {
        if (ids.isEmpty()) return;
        jdbc.sql("""
                insert into cases.trait (
                  case_id, service_id, cell, latitude, longitude, place_key, words, place_words, submitted_at)
                select case_id, service_id, cell, latitude, longitude, place_key, words::integer[], place_words::integer[], at
                  from unnest(:ids::bigint[], :services::bigint[], :cells::bigint[], :latitudes::float8[],
                              :longitudes::float8[], :places::bigint[], :words::text[], :placeWords::text[],
                              :ats::timestamptz[])
                       as t (case_id, service_id, cell, latitude, longitude, place_key, words, place_words, at)
                on conflict (case_id) do update set service_id = excluded.service_id
                """)
                .param("ids", ids.toArray(Long[]::new))
                .param("services", traits.stream().map(Trait::serviceId).toArray(Long[]::new))
                .param("cells", traits.stream().map(Trait::cell).toArray(Long[]::new))
                .param("latitudes", traits.stream().map(Trait::latitude).toArray(Double[]::new))
                .param("longitudes", traits.stream().map(Trait::longitude).toArray(Double[]::new))
                .param("places", traits.stream().map(Trait::placeKey).toArray(Long[]::new))
                .param("words", traits.stream().map(each -> array(each.words())).toArray(String[]::new))
                .param(
                        "placeWords",
                        traits.stream().map(each -> array(each.placeWords())).toArray(String[]::new))
                .param(
                        "ats",
                        traits.stream()
                                .map(each -> each.submittedAt().toString())
                                .toArray(String[]::new))
                .update();
    }

    void forgetAll() {
        jdbc.sql("delete from cases.trait").update();
    }

    private static String array(List<Integer> numbers) {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
    }

    private static Candidate read(ResultSet row) throws SQLException {
        return new Candidate(
                new CaseId(row.getLong("case_id")),
                new Trait(
                        row.getLong("service_id"),
                        row.getObject("latitude", Double.class),
                        row.getObject("longitude", Double.class),
                        numbers(row, "words"),
                        numbers(row, "place_words"),
                        row.getObject("place_key", Long.class),
                        Moments.get(row, "submitted_at")),
                Status.valueOf(row.getString("status")),
                row.getLong("agency_id"),
                row.getBoolean("confidential"),
                Moments.find(row, "ended_at"),
                row.getLong("merged_into"));
    }

    private static List<Integer> numbers(ResultSet row, String column) throws SQLException {
        return Arrays.asList(
                (Integer[]) Objects.requireNonNull(row.getArray(column)).getArray());
    }
}
