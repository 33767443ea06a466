package org.tawasul.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tawasul.Cast;
import org.tawasul.Complaints;
import org.tawasul.Reading;
import org.tawasul.TawasulTest;
import org.tawasul.TestClock;
import org.tawasul.agencies.Role;
import org.tawasul.cases.Case;
import org.tawasul.cases.CasesBehind;
import org.tawasul.cases.CasesBehind.Key;
import org.tawasul.cases.CasesBehind.Wanted;
import org.tawasul.cases.CasesBehind.What;
import org.tawasul.cases.Reopening;
import org.tawasul.cases.Replying;
import org.tawasul.identity.As;

@TawasulTest
class BehindTest {
    private static final String LATE = "/staff/figures/cases?of=late&from=2038-01-01&to=2038-12-31";

    @Autowired
    As as;

    @Autowired
    Cast cast;

    @Autowired
    Complaints complaints;

    @Autowired
    TestClock clock;

    @Autowired
    Replying replying;

    @Autowired
    Reopening reopening;

    @Autowired
    CasesBehind behind;

    @Autowired
    Reading reading;

    private Case late;

    @BeforeEach
    void oneIsAnsweredLate() {
        clock.is("2038-03-01T09:00");
        late = complaints.held();
        clock.passes(Duration.ofDays(20));
        replying.reply(late.id(), cast.huda, "جُمعت القمامة.", List.of(), clock.instant());
        clock.passes(Duration.ofDays(1));
    }

    @Test
    void aFigureLeadsToTheCasesBehindIt() {
        var head = as.officer(cast.amal);
        assertThat(head.get(LATE).body()).contains(late.reference().grouped(), "حالات رُدّ عليها بعد الموعد");
        assertThat(head.get(LATE + "&lang=en").body()).contains("Cases answered after their time");
        assertThat(head.get("/staff/figures/cases?of=answered&from=2038-01-01&to=2038-12-31&lang=ar")
                        .body())
                .contains(late.reference().grouped());
        assertThat(head.get(LATE.replace("2038", "2017")).body()).contains("لا حالات هنا في هذه المدة");
        reopening.reopenByRequester(late.id(), "لم يتغير شيء", clock.instant());
        assertThat(head.get(LATE.replace("late", "reopened")).body())
                .contains(late.reference().grouped());
    }

    @Test
    void nobodyIsLedToWhatTheyMayNotSee() {
        var stranger = as.appointed(Role.HEAD, cast.water, cast.pipes);
        for (var place : List.of("", "&agency=" + cast.municipality, "&department=" + cast.cleaning))
            assertThat(as.officer(stranger).get(LATE + place).body())
                    .doesNotContain(late.reference().grouped());
        assertThat(as.officer(cast.huda).get(LATE).statusCode()).isEqualTo(403);
        assertThat(as.officer(cast.amal).get("/staff/figures/cases?of=all").statusCode())
                .isEqualTo(404);
    }

    @Test
    void theListsAreReadAlongTheirIndexes() {
        var from = Instant.parse("2030-01-01T00:00:00Z");
        var before = Instant.parse("2039-01-01T00:00:00Z");
        reading.among("cases.cases", MANY, () -> {
            for (var key : new Key[] {null, new Key(Instant.parse("2033-01-01T00:00:00Z"), 1)}) {
                cheap(new Wanted(What.LATE, 0, 0, from, before), "late_of_nation", key);
                cheap(new Wanted(What.LATE, 900_000, 0, from, before), "late_of_agency", key);
                cheap(new Wanted(What.REOPENED, 0, 0, from, before), "reopened_of_nation", key);
                cheap(new Wanted(What.REOPENED, 900_000, 0, from, before), "reopened_of_agency", key);
                cheap(new Wanted(What.ANSWERED, 0, 0, from, before), "done_of_nation", key);
                cheap(new Wanted(What.ANSWERED, 900_003, 0, from, before), "done_of_agency", key);
            }
        });
    }

    private void cheap(Wanted wanted, String index, Key after) {
        var cost = reading.cost("cases.cases", "cases." + index, () -> behind.list(cast.khalid, wanted, after, 51));
        assertThat(cost.whole()).as(wanted.toString()).isZero();
        assertThat(cost.entries()).as(wanted.toString()).isBetween(1L, 300L);
    }

    private static final String MANY = """
            insert into cases.cases (case_id, kind, status, service_id, agency_id, department_id, importance, channel, language,
              requester_id, subject, text, submitted_at, due_at, agency_since, agency_due_at, answered_at, replied_at, reopened,
              version, digest)
            select 700000000 + n, 'COMPLAINT', 'ANSWERED', 1, 900000 + n % 5, 1, 2, 'WEB', 'ar', 1, 's', 't', at,
                   at + interval '1 day', at, at, at + (case when n % 20 = 0 then interval '2 days' else interval '1 hour' end),
                   at + interval '1 day', (n % 20 = 0)::int, 1, ''::bytea
              from (select n, timestamptz '2031-01-01' + n * interval '1 hour' as at from generate_series(1, 40000) n) drawn
            """;
}
