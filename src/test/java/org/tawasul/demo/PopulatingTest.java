package org.tawasul.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tawasul.TawasulTest;
import org.tawasul.database.Moments;
import org.tawasul.secrets.Envelopes;

/** Some cases of the demo country, enough to see what it is like. */
@TawasulTest
class PopulatingTest {
    private static final int CASES = 400;
    private static final String OURS = """
            from cases.cases c join people.person p on p.person_id = c.requester_id
             where p.phone_key = any (:ours)""";

    private static boolean filled;
    private static Instant now = Instant.EPOCH;

    @Autowired
    Populating populating;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Requesters requesters;

    @Autowired
    Envelopes envelopes;

    @BeforeAll
    static void fill(@Autowired Populating populating, @Autowired InstantSource clock) {
        if (filled) return;
        filled = true;
        now = clock.instant();
        populating.populate(new DemoCountry.Founded(now, CASES));
    }

    /** By what those are found who ask in the demo country. */
    private byte[][] ours() {
        return IntStream.range(0, 2 * CASES)
                .mapToObj(number -> requesters.ofCase(number).told().phone())
                .distinct()
                .map(phone -> envelopes.keyOf("phone", phone))
                .toArray(byte[][]::new);
    }

    private int count(String sql) {
        return jdbc.sql("select count(*) " + sql)
                .param("now", Moments.bound(now))
                .param("ours", ours())
                .query(Integer.class)
                .single();
    }

    @Test
    void everyStatusHasItsCases() {
        var statuses = jdbc.sql("select distinct c.status " + OURS)
                .param("ours", ours())
                .query(String.class)
                .list();
        assertThat(statuses).contains("RECEIVED", "ASSIGNED", "AWAITING_REQUESTER", "ANSWERED", "CLOSED", "WITHDRAWN");
    }

    @Test
    void nothingHappensInTheFutureOrBeforeItsYear() {
        assertThat(
                        count(
                                "from journal.entry where subject = 'case' and type like 'Case%' and at > :now and at < :now + interval '1 day' and actor like 'officer:%'"))
                .isZero();
        assertThat(count(OURS + " and submitted_at < cast(:now as timestamptz) - interval '366 days'"))
                .isZero();
    }

    @Test
    void almostAllIsAnsweredInTime() {
        int answered = count(OURS + " and answered_at is not null and submitted_at < :now");
        int inTime = count(OURS + " and answered_at <= due_at and submitted_at < :now");
        assertThat(answered).isGreaterThan(CASES / 2);
        assertThat(inTime / (double) answered).isBetween(0.93, 0.995);
    }

    @Test
    void someRepliesAreRated() {
        assertThat(count("from ratings.rating r where rated_at is not null and exists (select " + OURS
                        + " and c.case_id = r.case_id)"))
                .isGreaterThan(50);
    }

    @Test
    void maryamHasSomethingToAnswer() {
        assertThat(count("from cases.cases c join people.person p on p.person_id = c.requester_id"
                        + " where p.phone_key = any (:ours) and p.name = '" + Requesters.MARYAM.ar()
                        + "' and c.status = 'AWAITING_REQUESTER'"))
                .isGreaterThanOrEqualTo(1);
    }

    @Test
    void fillingAgainAddsNothing() {
        int before = count(OURS);
        populating.populate(new DemoCountry.Founded(now, CASES));
        assertThat(count(OURS)).isEqualTo(before);
    }

    @Test
    void noTextHasASlotLeft() {
        assertThat(count(OURS + " and (c.subject like '%{%' or c.text like '%{%' or c.place like '%{%')"))
                .isZero();
        assertThat(count("from cases.message where text like '%{%'")).isZero();
    }
}
