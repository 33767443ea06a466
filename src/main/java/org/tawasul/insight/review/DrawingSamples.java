package org.tawasul.insight.review;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tawasul.database.Moments;
import org.tawasul.insight.review.events.SampleDrawn;
import org.tawasul.insight.review.events.SampleDrawn.Item;
import org.tawasul.insight.review.events.SampleDrawn.Stratum;
import org.tawasul.insight.review.events.SampleEvent;
import org.tawasul.journal.Actor;
import org.tawasul.journal.Journal;
import org.tawasul.language.Dates;

/**
 * Draws replies by lot. Each first reply of the span has a place: the SHA-256 of {@code <seed>:<number of the case>}, in hexadecimal.
 * Every agency gives those of its replies that stand first, as many as {@link Allotment} says; all of them together are read in the order of
 * their places. Whoever has the seed and the cases draws the same ones.
 *
 * <p>Confidential cases, cases whose requester wants to stay unknown, and erased ones are not drawn: the committee may not read them.
 */
@Service
public class DrawingSamples {
    public static final int SMALLEST = 10;
    public static final int LARGEST = 400;
    private static final int SEED_BYTES = 8;

    private static final String FRAME = """
            select agency_id, department_id, case_id, message_id, place, replies
              from (select c.agency_id, coalesce(c.department_id, 0) as department_id, c.case_id, m.message_id, p.place,
                           row_number() over (partition by c.agency_id order by p.place) as nr,
                           count(*) over (partition by c.agency_id) as replies
                      from cases.message m
                      join cases.cases c on c.case_id = m.case_id
                     cross join lateral (
                           select encode(sha256(convert_to(:seed || ':' || c.case_id, 'UTF8')), 'hex') as place) p
                     where m.kind = 'REPLY' and m.at >= :from and m.at < :to and c.answered_at = m.at
                       and c.part_of is null and not c.confidential and not c.identity_hidden
                       and not exists (select from cases.erased e where e.case_id = c.case_id)) as placed
             where nr <= :most
             order by place
            """;

    private static final String ITEMS = """
            insert into insight.sample_item (sample_id, nr, case_id, message_id, agency_id, department_id)
            select :sample, * from unnest(:nrs::int[], :cases::bigint[], :messages::bigint[], :agencies::bigint[], :departments::bigint[])
            """;

    private final JdbcClient jdbc;
    private final Scorecards scorecards;
    private final Journal journal;
    private final SecureRandom random = new SecureRandom();

    DrawingSamples(JdbcClient jdbc, Scorecards scorecards, Journal journal) {
        this.jdbc = jdbc;
        this.scorecards = scorecards;
        this.journal = journal;
    }

    /**
     * What is to be drawn.
     *
     * @param reviewers two at least
     */
    public record Wanted(LocalDate first, LocalDate last, int size, String seed, List<Long> reviewers) {}

    private record Placed(long agencyId, long departmentId, long caseId, long messageId, int replies) {}

    public String newSeed() {
        var bytes = new byte[SEED_BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** The id of the sample; empty when no reply of the span may be read. @param officerId 0 for the standing order */
    @Transactional
    public OptionalLong draw(Wanted wanted, long officerId, Actor actor, Instant at) {
        var placed = place(wanted);
        if (placed.isEmpty()) return OptionalLong.empty();
        var replies = new TreeMap<Long, Integer>();
        placed.forEach(each -> replies.put(each.agencyId(), each.replies()));
        var allotted = new TreeMap<>(Allotment.of(wanted.size(), replies));
        var strata = allotted.entrySet().stream()
                .map(each -> new Stratum(each.getKey(), replies.getOrDefault(each.getKey(), 0), each.getValue()))
                .toList();
        var drawn = new ArrayList<Placed>();
        for (var each : placed) {
            int left = allotted.getOrDefault(each.agencyId(), 0);
            if (left == 0) continue;
            allotted.put(each.agencyId(), left - 1);
            drawn.add(each);
        }
        var reviewers = wanted.reviewers().stream().distinct().sorted().toList();
        var pairs = Pairs.of(drawn.size(), reviewers);
        var items = new ArrayList<Item>();
        for (int i = 0; i < drawn.size(); i++) {
            var each = drawn.get(i);
            var pair = pairs.get(i);
            items.add(new Item(
                    i + 1,
                    each.caseId(),
                    each.messageId(),
                    each.agencyId(),
                    each.departmentId(),
                    pair.first(),
                    pair.second()));
        }
        int version = scorecards.getLatest().version();
        long id = write(wanted, version, officerId, at);
        write(id, strata, items);
        journal.append(
                SampleEvent.SUBJECT,
                id,
                new SampleDrawn(
                        id,
                        wanted.first(),
                        wanted.last(),
                        wanted.seed(),
                        version,
                        strata,
                        items,
                        items.stream()
                                .flatMap(each -> java.util.stream.Stream.of(each.first(), each.second()))
                                .distinct()
                                .sorted(Comparator.naturalOrder())
                                .toList()),
                at,
                actor);
        return OptionalLong.of(id);
    }

    private List<Placed> place(Wanted wanted) {
        return jdbc.sql(FRAME)
                .param("seed", wanted.seed())
                .param(
                        "from",
                        Moments.bound(wanted.first().atStartOfDay(Dates.ZONE).toInstant()))
                .param(
                        "to",
                        Moments.bound(wanted.last()
                                .plusDays(1)
                                .atStartOfDay(Dates.ZONE)
                                .toInstant()))
                .param("most", Math.max(wanted.size(), Allotment.FEWEST))
                .query((row, number) -> new Placed(
                        row.getLong("agency_id"),
                        row.getLong("department_id"),
                        row.getLong("case_id"),
                        row.getLong("message_id"),
                        row.getInt("replies")))
                .list();
    }

    private long write(Wanted wanted, int version, long officerId, Instant at) {
        return jdbc.sql("""
                insert into insight.sample (first_on, last_on, seed, version, reviewers, drawn_by, drawn_at)
                values (:first, :last, :seed, :version, :reviewers, nullif(:by, 0), :at) returning sample_id
                """)
                .param("first", wanted.first())
                .param("last", wanted.last())
                .param("seed", wanted.seed())
                .param("version", version)
                .param("reviewers", wanted.reviewers().stream().distinct().toArray(Long[]::new))
                .param("by", officerId)
                .param("at", Moments.bound(at))
                .query(Long.class)
                .single();
    }

    private void write(long id, List<Stratum> strata, List<Item> items) {
        jdbc.sql("""
                insert into insight.stratum (sample_id, agency_id, replies, drawn)
                select :sample, * from unnest(:agencies::bigint[], :replies::int[], :drawn::int[])
                """)
                .param("sample", id)
                .param("agencies", strata.stream().map(Stratum::agencyId).toArray(Long[]::new))
                .param("replies", strata.stream().map(Stratum::replies).toArray(Integer[]::new))
                .param("drawn", strata.stream().map(Stratum::drawn).toArray(Integer[]::new))
                .update();
        var nrs = items.stream().map(Item::nr).toArray(Integer[]::new);
        jdbc.sql(ITEMS)
                .param("sample", id)
                .param("nrs", nrs)
                .param("cases", items.stream().map(Item::caseId).toArray(Long[]::new))
                .param("messages", items.stream().map(Item::messageId).toArray(Long[]::new))
                .param("agencies", items.stream().map(Item::agencyId).toArray(Long[]::new))
                .param("departments", items.stream().map(Item::departmentId).toArray(Long[]::new))
                .update();
        jdbc.sql("""
                insert into insight.review (sample_id, nr, part, officer_id)
                select :sample, nr, part, officer
                  from unnest(:nrs::int[], :firsts::bigint[], :seconds::bigint[]) as item (nr, first, second)
                 cross join lateral (values (1, first), (2, second)) as reader (part, officer)
                """)
                .param("sample", id)
                .param("nrs", nrs)
                .param("firsts", items.stream().map(Item::first).toArray(Long[]::new))
                .param("seconds", items.stream().map(Item::second).toArray(Long[]::new))
                .update();
    }
}
