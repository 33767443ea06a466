package org.tawasul.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tawasul.Cast;
import org.tawasul.TawasulTest;

@TawasulTest
class ExpectationsTest {
    private static final Instant LONG_AFTER = Instant.parse("2034-06-01T06:00:00Z");

    @Autowired
    Cast cast;

    @Autowired
    Assigning assigning;

    @Autowired
    Replying replying;

    @Autowired
    Expectations expectations;

    @Autowired
    JdbcClient jdbc;

    @Test
    void whatAnswersTookLatelyIsSaidOnceThereAreEnough() {
        for (int days = 1; days <= 10; days++) {
            assertThat(expectations.read(cast.trees, LONG_AFTER)).isEmpty();
            answeredAfter(Duration.ofDays(days).minusHours(2));
        }
        var expectation = expectations.read(cast.trees, LONG_AFTER).orElseThrow();
        assertThat(expectation.half()).isEqualTo(5);
        assertThat(expectation.nineOfTen()).isEqualTo(9);
        assertThat(expectation.answers()).isEqualTo(10);
        assertThat(expectations.read(cast.trees, LONG_AFTER.plus(Duration.ofDays(400))))
                .as("what was long ago says nothing of lately")
                .isEmpty();
    }

    @Test
    void itIsReadAlongItsIndex() {
        var plan = String.join("\n", jdbc.sql("""
                explain select answered_at from cases.cases
                 where service_id = 7 and answered_at is not null and answered_at > now() and answered_at <= now()
                 order by answered_at desc limit 200
                """).query(String.class).list());
        assertThat(plan).contains("answered_of_service");
    }

    private void answeredAfter(Duration time) {
        var begun = LONG_AFTER.minus(Duration.ofDays(60));
        var complaint = cast.complaint(cast.trees, cast.maryam, "شجرة مائلة", begun);
        assigning.claim(complaint.id(), cast.yusuf, begun);
        assertThat(replying.reply(complaint.id(), cast.yusuf, "قُلّمت الشجرة.", List.of(), begun.plus(time)))
                .isEqualTo(new Outcome.Done());
    }
}
