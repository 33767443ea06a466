package org.tawasul.cases.views;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tawasul.Cast;
import org.tawasul.TawasulTest;
import org.tawasul.TestClock;
import org.tawasul.Visitor;
import org.tawasul.agencies.Officer;
import org.tawasul.agencies.Role;
import org.tawasul.cases.Triaging;
import org.tawasul.identity.As;

/** Filters of the desk under a name. */
@TawasulTest
class ViewsTest {
    @Autowired
    Cast cast;

    @Autowired
    As as;

    @Autowired
    TestClock clock;

    @Autowired
    Views views;

    @Autowired
    Triaging triaging;

    private Officer head;
    private Officer colleague;

    /** A department's staff of this test alone. */
    @BeforeEach
    void somebodyNewWorksThere() {
        clock.is("2026-03-01T09:00");
        head = as.appointed(Role.HEAD, cast.municipality, cast.cleaning);
        colleague = as.appointed(Role.OFFICER, cast.municipality, cast.cleaning);
    }

    @Test
    void aFilterIsKeptUnderANameAndShownAgain() {
        var high = cast.complaint(clock.instant());
        var ordinary = cast.complaint(clock.instant());
        triaging.triage(high.id(), cast.layla, cast.rubbish, 3, clock.instant());
        var visitor = desk(head);
        var saved = visitor.post("/staff/desk/views", "list", "open", "importance", "3", "name", "المهمة");
        var page = visitor.follow(saved).body();
        assertThat(page)
                .contains("حُفظ العرض «المهمة».", high.reference().grouped())
                .doesNotContain(ordinary.reference().grouped())
                .containsPattern("aria-current=\"page\"><span dir=\"auto\">المهمة</span> <bdi class=\"count\"");
        assertThat(visitor.get("/staff/desk?list=mine").body()).contains("المهمة</span>");
        assertThat(desk(colleague).get("/staff/desk").body()).doesNotContain("المهمة</span>");
    }

    @Test
    void theDeskBeginsWithTheChosenOne() {
        var visitor = desk(head);
        visitor.post("/staff/desk/views", "list", "unassigned", "kind", "INQUIRY", "name", "استفسارات");
        long id = only(head).id();
        visitor.post("/staff/desk/views/" + id + "/start");
        assertThat(visitor.get("/staff/desk").body())
                .containsPattern("view=" + id + "\" aria-current=\"page\"")
                .contains("value=\"INQUIRY\" selected");
        assertThat(visitor.get("/staff/desk?list=open").body()).doesNotContainPattern("view=" + id + "\" aria-current");
        visitor.post("/staff/desk/views/start/none");
        assertThat(visitor.get("/staff/desk").body()).doesNotContainPattern("view=" + id + "\" aria-current");
    }

    @Test
    void itIsRenamedAndDeleted() {
        var visitor = desk(head);
        visitor.post("/staff/desk/views", "list", "open", "name", "أول");
        long id = only(head).id();
        visitor.post("/staff/desk/views/" + id + "/start");
        assertThat(visitor.follow(visitor.post("/staff/desk/views/" + id + "/name", "name", "ثانٍ"))
                        .body())
                .contains("ثانٍ")
                .doesNotContain("أول<");
        assertThat(visitor.post("/staff/desk/views/" + id + "/name", "name", "  ")
                        .statusCode())
                .isEqualTo(422);
        assertThat(visitor.post("/staff/desk/views/" + id + "/removal").statusCode())
                .isEqualTo(302);
        assertThat(views.listFor(head)).noneMatch(view -> view.id() == id);
        assertThat(visitor.get("/staff/desk").statusCode()).isEqualTo(200);
    }

    @Test
    void whatAHeadSharesIsOnTheDesksOfTheDepartment() {
        var name = "مشترك " + System.nanoTime();
        desk(head).post("/staff/desk/views", "list", "overdue", "name", name, "shared", "true");
        long id = views.listFor(colleague).stream()
                .filter(view -> view.name().equals(name))
                .findFirst()
                .orElseThrow()
                .id();
        var visitor = desk(colleague);
        assertThat(visitor.get("/staff/desk").body()).contains(name);
        assertThat(visitor.post("/staff/desk/views/" + id + "/start").statusCode())
                .isEqualTo(302);
        assertThat(visitor.post("/staff/desk/views/" + id + "/name", "name", "لي")
                        .statusCode())
                .isEqualTo(403);
        assertThat(visitor.post("/staff/desk/views/" + id + "/removal").statusCode())
                .isEqualTo(403);
        for (var stranger : List.of(cast.yusuf, cast.omar, cast.noora)) {
            assertThat(desk(stranger).get("/staff/desk").body()).doesNotContain(name);
            assertThat(desk(stranger).post("/staff/desk/views/" + id + "/start").statusCode())
                    .isEqualTo(404);
        }
        assertThat(desk(head).post("/staff/desk/views/" + id + "/removal").statusCode())
                .isEqualTo(302);
    }

    @Test
    void onlyWhoLeadsShares() {
        assertThat(desk(colleague).get("/staff/desk").body()).doesNotContain("name=\"shared\"");
        assertThat(desk(colleague)
                        .post("/staff/desk/views", "list", "open", "name", "لنا", "shared", "true")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void anotherOnesViewIsNotThere() {
        var name = "خاص " + System.nanoTime();
        desk(head).post("/staff/desk/views", "list", "open", "name", name);
        long id = only(head).id();
        var visitor = desk(colleague);
        assertThat(visitor.get("/staff/desk?view=" + id).body()).doesNotContain(name);
        assertThat(visitor.post("/staff/desk/views/" + id + "/name", "name", "لي")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void whatMeansNothingChoosesNothingAndThereAreTwentyAtMost() {
        var visitor = desk(head);
        visitor.post(
                "/staff/desk/views", "list", "moon", "importance", "many", "service", "x".repeat(500), "name", "غريب");
        assertThat(visitor.get("/staff/desk?view=" + only(head).id()).statusCode())
                .isEqualTo(200);
        for (int i = 0; i < 19; i++) visitor.post("/staff/desk/views", "list", "open", "name", "عرض " + i);
        assertThat(visitor.post("/staff/desk/views", "list", "open", "name", "زائد")
                        .statusCode())
                .isEqualTo(422);
        assertThat(visitor.get("/staff/desk").statusCode()).isEqualTo(200);
    }

    private SavedView only(Officer officer) {
        return views.listFor(officer).stream()
                .filter(view -> !view.shared())
                .findFirst()
                .orElseThrow();
    }

    private Visitor desk(Officer officer) {
        var visitor = as.officer(officer);
        visitor.get("/staff/desk");
        return visitor;
    }
}
