package org.tawasul.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tawasul.TawasulTest;
import org.tawasul.database.Moments;

/** Some cases of the demo country, enough to see what it is like. */
@TawasulTest
class PopulatingTest {
    private static final int CASES = 400;
    private static final String OURS = """
            from cases.cases c join people.person p on p.person_id = c.requester_id
             where (p.phone like '+973361%' or p.phone like '+973331%' or p.phone = '+97336001122')""";

    private static boolean filled;
    private static Instant now = Instant.EPOCH;

    @Autowired
    Populating populating;

    @Autowired
    JdbcClient jdbc;

    @BeforeAll
    static void fill(@Autowired Populating populating, @Autowired InstantSource clock) {
        if (filled) return;
        filled = true;
        now = clock.instant();
        populating.populate(new DemoCountry.Founded(now, CASES));
    }

    private int count(String sql) {
        return jdbc.sql("select count(*) " + sql)
                .param("now", Moments.bound(now))
                .query(Integer.class)
                .single();
    }

    @Test
    void everyStatusHasItsCases() {
        var statuses =
                jdbc.sql("select distinct c.status " + OURS).query(String.class).list();
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
                        + " where p.phone = '" + Requesters.MARYAMS_PHONE + "' and c.status = 'AWAITING_REQUESTER'"))
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
