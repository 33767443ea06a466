package org.tawasul.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The figures once more, by plain SQL over cases, replies and ratings as they stand, without a look at the journal or at
 * what is kept: what anybody would write who does not know how the product counts.
 */
final class PlainSums {
    private static final String LOCAL = " at time zone 'Asia/Bahrain'";

    private final JdbcClient jdbc;
    private final Rollups rollups;

    PlainSums(JdbcClient jdbc, Rollups rollups) {
        this.jdbc = jdbc;
        this.rollups = rollups;
    }

    /** Compares all that can be said by looking at cases, for each month of a span and each value of each dimension. */
    void agree(Span span) {
        for (var by : List.of(Dimension.KIND, Dimension.CHANNEL)) {
            var column = by.column();
            same(span, by, Measure.RECEIVED, """
                    select month(submitted_at) as month, %s::text as key, count(*) as sum from cases.cases
                     where part_of is null group by 1, 2""".formatted(column));
            same(span, by, Measure.ANSWERED, """
                    select month(answered_at) as month, %s::text as key, count(*) as sum from cases.cases
                     where part_of is null and answered_at is not null group by 1, 2""".formatted(column));
            same(span, by, Measure.ON_TIME, """
                    select month(answered_at) as month, %s::text as key, count(*) as sum from cases.cases
                     where part_of is null and answered_at <= due_at group by 1, 2""".formatted(column));
            same(span, by, Measure.DUE, """
                    select month(due_at) as month, %s::text as key, count(*) as sum from cases.cases
                     where part_of is null and not (status = 'WITHDRAWN' and answered_at is null and closed_at <= due_at)
                     group by 1, 2""".formatted(column));
            same(span, by, Measure.KEPT, """
                    select month(due_at) as month, %s::text as key, count(*) as sum from cases.cases
                     where part_of is null and answered_at <= due_at group by 1, 2""".formatted(column));
            same(span, by, Measure.CALENDAR_SECONDS, """
                    select month(answered_at) as month, %s::text as key,
                           sum(floor(extract(epoch from answered_at - submitted_at)))::bigint as sum from cases.cases
                     where part_of is null and answered_at is not null group by 1, 2""".formatted(column));
        }
        same(span, Dimension.AGENCY, Measure.RECEIVED, """
                select month(c.submitted_at) as month, coalesce(first.from_agency, c.agency_id)::text as key, count(*) as sum
                  from cases.cases c
                  left join lateral (select from_agency from cases.referral r where r.case_id = c.case_id order by seq limit 1)
                    first on true
                 where c.part_of is null group by 1, 2""");
        same(span, Dimension.AGENCY, Measure.ANSWERED, """
                select month(c.answered_at) as month, o.agency_id::text as key, count(*) as sum
                  from cases.cases c
                  join lateral (select officer_id from cases.message m where m.case_id = c.case_id and m.kind = 'REPLY'
                                 order by message_id limit 1) reply on true
                  join agencies.officer o on o.officer_id = reply.officer_id
                 where c.part_of is null and c.answered_at is not null group by 1, 2""");
    }

    /** What the requesters said of the replies. */
    void agreeOnRatings(Span span) {
        same(span, Dimension.AGENCY, Measure.RATED, """
                select month(rated_at) as month, agency_id::text as key, count(*) as sum from ratings.rating
                 where rated_at is not null group by 1, 2""");
        for (var criterion : List.of(Measure.HANDLING, Measure.CLARITY, Measure.COURTESY, Measure.EASE))
            same(span, Dimension.AGENCY, criterion, """
                    select month(rated_at) as month, agency_id::text as key, sum(%s)::bigint as sum from ratings.rating
                     where rated_at is not null group by 1, 2""".formatted(criterion.column()));
    }

    /** The middle of all lengths lies within what a sketch promises of the exact one. */
    void agreeOnTheMiddle(Span span) {
        double exact = jdbc.sql("""
                select percentile_disc(0.5) within group (order by extract(epoch from answered_at - submitted_at))
                  from cases.cases where part_of is null and (answered_at at time zone 'Asia/Bahrain')::date between :first and :last
                """)
                .param("first", span.first())
                .param("last", span.last())
                .query(Double.class)
                .single();
        double kept = rollups.get(Question.of(span).withTimes(Wait.CALENDAR))
                .calendar()
                .at(0.5)
                .toSeconds();
        assertThat(kept).isBetween(exact * 0.985 - 1, exact * 1.015 + 1);
    }

    private void same(Span span, Dimension by, Measure measure, String sql) {
        var plain = new TreeMap<String, Long>();
        jdbc.sql(sql.replaceAll("month\\(([a-z_.]+)\\)", "date_trunc('month', $1" + LOCAL + ")::date"))
                .query(row -> {
                    var month = row.getObject("month", LocalDate.class);
                    if (span.contains(month)) add(plain, month, row.getString("key"), row.getLong("sum"));
                });
        var kept = new TreeMap<String, Long>();
        for (var line : rollups.list(Question.of(span).by(by).each(Step.MONTH)))
            add(kept, line.from(), line.key(by), line.tally().get(measure));
        assertThat(kept).as(measure + " by " + by).isEqualTo(plain).isNotEmpty();
    }

    private static void add(Map<String, Long> sums, LocalDate month, String key, long sum) {
        if (sum != 0) sums.merge(month + " " + key, sum, Long::sum);
    }
}
