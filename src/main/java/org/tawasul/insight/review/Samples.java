package org.tawasul.insight.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tawasul.database.Moments;
import org.tawasul.insight.review.Sample.Item;
import org.tawasul.insight.review.Sample.Review;
import org.tawasul.insight.review.Sample.State;
import org.tawasul.insight.review.Sample.Todo;
import org.tawasul.insight.review.events.SampleDrawn.Stratum;

/** The samples with their replies and reviews, read. A sample has a few hundred replies at most. */
@Repository
class Samples {
    private static final String SAMPLE = """
            select s.sample_id, s.first_on, s.last_on, s.seed, s.version, coalesce(s.drawn_by, 0) as drawn_by, s.drawn_at,
                   count(i.nr) filter (where i.state in ('SETTLED', 'LEFT_OUT')) as read, count(i.nr) as items
              from insight.sample s join insight.sample_item i on i.sample_id = s.sample_id
            """;

    private static final String REVIEW = """
            select r.nr, r.part, r.officer_id, r.remark, r.done_at, s.criterion, s.value
              from insight.review r
              left join insight.score s on s.sample_id = r.sample_id and s.nr = r.nr and s.part = r.part
            """;

    private final JdbcClient jdbc;

    Samples(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The latest span first. */
    List<Sample> list(int limit) {
        return jdbc.sql(SAMPLE + """
                 where s.sample_id in (select sample_id from insight.sample order by sample_id desc limit :limit)
                 group by s.sample_id order by s.last_on desc, s.sample_id desc
                """)
                .param("limit", limit)
                .query((row, number) -> sample(row))
                .list();
    }

    Optional<Sample> find(long id) {
        return jdbc.sql(SAMPLE + " where s.sample_id = :id group by s.sample_id")
                .param("id", id)
                .query((row, number) -> sample(row))
                .optional();
    }

    boolean hasStanding(LocalDate first, LocalDate last) {
        return jdbc.sql("""
                select exists (select from insight.sample where first_on = :first and last_on = :last and drawn_by is null)
                """)
                .param("first", first)
                .param("last", last)
                .query(Boolean.class)
                .single();
    }

    List<Stratum> strataOf(long id) {
        return jdbc.sql(
                        "select agency_id, replies, drawn from insight.stratum where sample_id = :id order by agency_id")
                .param("id", id)
                .query((row, number) ->
                        new Stratum(row.getLong("agency_id"), row.getInt("replies"), row.getInt("drawn")))
                .list();
    }

    List<Item> itemsOf(long id) {
        return jdbc.sql("select * from insight.sample_item where sample_id = :id order by nr")
                .param("id", id)
                .query((row, number) -> item(row))
                .list();
    }

    Optional<Item> findItem(long id, int nr) {
        return jdbc.sql("select * from insight.sample_item where sample_id = :id and nr = :nr")
                .param("id", id)
                .param("nr", nr)
                .query((row, number) -> item(row))
                .optional();
    }

    /** Nobody else changes it until the transaction is over. */
    Item lock(long id, int nr) {
        return jdbc.sql("select * from insight.sample_item where sample_id = :id and nr = :nr for update")
                .param("id", id)
                .param("nr", nr)
                .query((row, number) -> item(row))
                .single();
    }

    /** In the order of their parts. */
    List<Review> reviewsOf(long id, int nr) {
        return reviews(REVIEW + " where r.sample_id = :id and r.nr = :nr order by r.nr, r.part", id, nr);
    }

    /** All of them. */
    List<Review> reviewsOf(long id) {
        return reviews(REVIEW + " where r.sample_id = :id order by r.nr, r.part", id, 0);
    }

    /** Of the samples of which they have something left. */
    List<Todo> todosOf(long officerId) {
        return jdbc
                .sql("""
                select r.sample_id, count(*) filter (where r.part < 3) as mine,
                       count(*) filter (where r.part < 3 and (r.done_at is not null or i.state = 'LEFT_OUT')) as done,
                       coalesce(min(r.nr) filter (where r.part < 3 and r.done_at is null and i.state = 'OPEN'), 0) as next,
                       coalesce(min(r.nr) filter (where r.part = 3 and i.state = 'DISPUTED'), 0) as settling,
                       count(*) filter (where r.part = 3 and i.state = 'DISPUTED') as settlings
                  from insight.review r
                  join insight.sample_item i on i.sample_id = r.sample_id and i.nr = r.nr
                 where r.officer_id = :officer
                   and r.sample_id in (select sample_id from insight.review where officer_id = :officer and done_at is null)
                 group by r.sample_id order by r.sample_id
                """)
                .param("officer", officerId)
                .query((row, number) -> new Todo(
                        row.getLong("sample_id"),
                        row.getInt("mine"),
                        row.getInt("done"),
                        row.getInt("next"),
                        row.getInt("settling"),
                        row.getInt("settlings")))
                .list()
                .stream()
                .filter(Todo::isAny)
                .toList();
    }

    Todo todoOf(long id, long officerId) {
        return todosOf(officerId).stream()
                .filter(each -> each.sampleId() == id)
                .findFirst()
                .orElse(new Todo(id, 0, 0, 0, 0, 0));
    }

    /** How many each reviewer still has to read or to settle; those who have none are left out. */
    Map<Long, Integer> leftOf(long id) {
        var found = new LinkedHashMap<Long, Integer>();
        jdbc.sql("""
                select r.officer_id, count(*) as remaining
                  from insight.review r join insight.sample_item i on i.sample_id = r.sample_id and i.nr = r.nr
                 where r.sample_id = :id and r.done_at is null and i.state in ('OPEN', 'DISPUTED')
                 group by r.officer_id order by r.officer_id
                """).param("id", id).query(row -> {
            found.put(row.getLong("officer_id"), row.getInt("remaining"));
        });
        return found;
    }

    /** Who reads the sample, with how many of it they have settled. */
    Map<Long, Integer> reviewersOf(long id) {
        var found = new LinkedHashMap<Long, Integer>();
        jdbc.sql("""
                select reviewer as officer_id, count(r.nr) as settled
                  from insight.sample s cross join lateral unnest(s.reviewers) as reviewer
                  left join insight.review r
                    on r.sample_id = s.sample_id and r.officer_id = reviewer and r.part = 3
                 where s.sample_id = :id group by reviewer order by settled, reviewer
                """).param("id", id).query(row -> {
            found.put(row.getLong("officer_id"), row.getInt("settled"));
        });
        return found;
    }

    private List<Review> reviews(String sql, long id, int nr) {
        record Head(
                int nr,
                int part,
                long officerId,
                String remark,
                @Nullable Instant doneAt) {}
        var found = new LinkedHashMap<Head, Map<String, @Nullable Integer>>();
        jdbc.sql(sql).param("id", id).param("nr", nr).query(row -> {
            var head = new Head(
                    row.getInt("nr"),
                    row.getInt("part"),
                    row.getLong("officer_id"),
                    row.getString("remark"),
                    Moments.find(row, "done_at"));
            var values = found.computeIfAbsent(head, each -> new HashMap<>());
            if (row.getString("criterion") != null)
                values.put(row.getString("criterion"), row.getObject("value", Integer.class));
        });
        var reviews = new ArrayList<Review>();
        found.forEach((head, values) -> reviews.add(new Review(
                head.nr(), head.part(), head.officerId(), new Values(values), head.remark(), head.doneAt())));
        return List.copyOf(reviews);
    }

    private static Sample sample(ResultSet row) throws SQLException {
        return new Sample(
                row.getLong("sample_id"),
                row.getObject("first_on", LocalDate.class),
                row.getObject("last_on", LocalDate.class),
                row.getString("seed"),
                row.getInt("version"),
                row.getLong("drawn_by"),
                Moments.get(row, "drawn_at"),
                row.getInt("read"),
                row.getInt("items"));
    }

    private static Item item(ResultSet row) throws SQLException {
        return new Item(
                row.getLong("sample_id"),
                row.getInt("nr"),
                row.getLong("case_id"),
                row.getLong("message_id"),
                row.getLong("agency_id"),
                row.getLong("department_id"),
                State.valueOf(row.getString("state")),
                row.getObject("score", Double.class));
    }
}
