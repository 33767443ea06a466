package org.tawasul.simulation.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tawasul.Cast;
import org.tawasul.TawasulTest;
import org.tawasul.TestClock;
import org.tawasul.Visitor;
import org.tawasul.agencies.Officer;
import org.tawasul.agencies.Role;
import org.tawasul.identity.As;
import org.tawasul.language.Name;
import org.tawasul.simulation.Experiment.Felt;
import org.tawasul.simulation.Experiment.Line;
import org.tawasul.simulation.Experiment.Outcome;
import org.tawasul.simulation.Measured;

@TawasulTest
class WhatIfTest {
    private static final Outcome WORSE = new Outcome(
            2031,
            40_000,
            30_000,
            700,
            Arrays.stream(Measured.values())
                    .map(of -> new Line(of, 0.99, 0.001, 0.91, 0.002, -0.08, 0.004))
                    .toList(),
            List.of(new Felt(new Name("البلدية", "Municipality"), 0.99, 0.8)));

    @Autowired
    Cast cast;

    @Autowired
    As as;

    @Autowired
    TestClock clock;

    @Autowired
    Trials trials;

    @Autowired
    Trying trying;

    private Visitor visitor(Officer officer) {
        var visitor = as.officer(officer);
        visitor.get("/staff/what-if?lang=en");
        return visitor;
    }

    private static long ask(Visitor visitor, String... chosen) {
        return idIn(visitor.post("/staff/what-if", chosen));
    }

    private static long idIn(HttpResponse<String> answer) {
        var found = Pattern.compile("/(\\d+)$")
                .matcher(answer.headers().firstValue("Location").orElse(answer.body()));
        assertThat(found.find()).as(answer.body()).isTrue();
        return Long.parseLong(found.group(1));
    }

    private void finish(long id, Officer officer) {
        assertThat(trials.take(clock.instant())).hasValueSatisfying(taken -> {
            assertThat(taken.id()).isEqualTo(id);
            trials.goOn(taken, 4, clock.instant());
        });
        trials.finish(trials.find(id, officer).orElseThrow(), WORSE, clock.instant());
    }

    @Test
    void aChangeIsAskedForWatchedAndAnsweredInWordsFirst() {
        var office = as.appointed(Role.MINISTERS_OFFICE, cast.municipality, cast.mayorsOffice);
        var visitor = visitor(office);
        long id = ask(visitor, "kind", "STAFFING", "agency", "", "factor", "0.8");
        var waiting = visitor.get("/staff/what-if/" + id);
        assertThat(waiting.headers().firstValue("Refresh")).hasValue("2");
        assertThat(waiting.body()).contains("What if: 20% fewer officers");
        finish(id, office);
        var ready = visitor.get("/staff/what-if/" + id);
        assertThat(ready.headers().firstValue("Refresh")).isEmpty();
        assertThat(ready.body())
                .contains("91.00% would be answered in time instead of 99.00%: 8.00 percentage points fewer")
                .contains("Municipality");
        assertThat(visitor.get("/staff/what-if?lang=ar").body()).contains("موظفون أقل بنسبة 20%");
        assertThat(visitor.get("/staff/what-if/" + id + "?lang=ar").body()).contains("ماذا لو: موظفون أقل بنسبة 20%");
    }

    @Test
    void whatIsSharedIsSeenByThoseWhoSeeAsFarAndByNobodyElse() {
        var coordinator = as.appointed(Role.COORDINATOR, cast.municipality, 0);
        var maker = visitor(coordinator);
        long id = ask(maker, "kind", "LEAVE", "leave", "summer");
        finish(id, coordinator);
        var colleague = visitor(as.appointed(Role.COORDINATOR, cast.municipality, 0));
        var elsewhere = visitor(as.appointed(Role.COORDINATOR, cast.water, 0));
        assertThat(colleague.get("/staff/what-if/" + id).statusCode()).isEqualTo(404);
        maker.post("/staff/what-if/" + id + "/sharing", "shared", "true");
        assertThat(colleague.get("/staff/what-if").body()).contains("/staff/what-if/" + id);
        assertThat(colleague.get("/staff/what-if/" + id).statusCode()).isEqualTo(200);
        assertThat(colleague
                        .post("/staff/what-if/" + id + "/sharing", "shared", "false")
                        .statusCode())
                .isEqualTo(404);
        assertThat(elsewhere.get("/staff/what-if/" + id).statusCode()).isEqualTo(404);
        assertThat(elsewhere.get("/staff/what-if").body()).doesNotContain("/staff/what-if/" + id);
    }

    @Test
    void oneThatIsCancelledIsNotPlayed() throws InterruptedException {
        var visitor = visitor(as.appointed(Role.COORDINATOR, cast.water, 0));
        long id = ask(visitor, "kind", "ROUTING", "routing", "skilled");
        visitor.post("/staff/what-if/" + id + "/cancellation");
        assertThat(trying.sweep(clock.instant())).isZero();
        assertThat(visitor.get("/staff/what-if/" + id).body()).contains("Cancelled");
    }

    @Test
    void whatThePageDoesNotOfferIsRefused() {
        var visitor = visitor(as.appointed(Role.COORDINATOR, cast.municipality, 0));
        for (var chosen : List.of(
                new String[] {"kind", "STAFFING", "factor", "100"},
                new String[] {"kind", "STAFFING", "factor", "0.9", "agency", "water"},
                new String[] {"kind", "PERIOD", "days", "3", "group", "nowhere"},
                new String[] {"kind", "CALENDAR", "calendar", "ordinary"},
                new String[] {"kind", "NOTHING"}))
            assertThat(visitor.post("/staff/what-if", chosen).statusCode()).isEqualTo(400);
        var officer = visitor(cast.huda);
        assertThat(officer.post("/staff/what-if", "kind", "LEAVE", "leave", "summer")
                        .statusCode())
                .isEqualTo(403);
    }
}
