package org.tawasul.administration.changes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tawasul.Cast;
import org.tawasul.TawasulTest;
import org.tawasul.TestClock;
import org.tawasul.Visitor;
import org.tawasul.agencies.Agencies;
import org.tawasul.agencies.ChangingAgencies;
import org.tawasul.identity.As;
import org.tawasul.journal.Actor;
import org.tawasul.journal.Subscriptions;
import org.tawasul.language.Name;

/** What administrators changed is read in sentences, with before, after and who. */
@TawasulTest
class ChangesTest {
    private static final Pattern NEXT = Pattern.compile("href=\"([^\"]*before=[^\"]*)\" rel=\"next\"");
    private static final Pattern MOMENT = Pattern.compile("<time datetime=\"([^\"]+)\"");

    @Autowired
    As as;

    @Autowired
    Cast cast;

    @Autowired
    TestClock clock;

    @Autowired
    Agencies agencies;

    @Autowired
    ChangingAgencies changing;

    @Autowired
    Subscriptions subscriptions;

    @Autowired
    JdbcClient jdbc;

    private Visitor khalid = new Visitor(0);
    private long department;

    @BeforeEach
    void aDepartmentIsRenamed() {
        clock.is("2037-05-03T09:00");
        department = agencies.openDepartment(
                cast.water,
                "test-" + System.nanoTime(),
                false,
                new Name("الآبار", "Wells"),
                clock.instant(),
                Actor.OPERATOR);
        changing.renameDepartment(
                department, new Name("الآبار والعيون", "Wells and springs"), clock.instant(), cast.khalid.actor());
        subscriptions.catchUp();
        khalid = as.officer(cast.khalid);
    }

    @Test
    void aChangeIsASentenceWithBeforeAfterAndWhoInBothLanguages() {
        assertThat(khalid.get("/admin/changes?day=2037-05-03").body())
                .contains(
                        "تغير اسم القسم الآبار والعيون",
                        "خالد المهندي",
                        "الاسم بالعربية",
                        "<del dir=\"auto\">الآبار</del>")
                .contains("فُتح القسم", "من يشغّل النظام");
        assertThat(khalid.get("/admin/changes?day=2037-05-03&lang=en").body())
                .contains("department Wells and springs was renamed", "Khalid Al Mohannadi", "Name in English")
                .doesNotContain("changes.event", "changes.field");
    }

    @Test
    void oneLooksBySubjectByPersonAndByDay() {
        assertThat(khalid.get("/admin/changes?day=2037-05-03&kind=staff").body())
                .doesNotContain("الآبار");
        assertThat(khalid.get("/admin/changes?day=2037-05-03&kind=agencies").body())
                .contains("الآبار");
        assertThat(khalid.get("/admin/changes?by=test.khalid&day=2037-05-03").body())
                .contains("تغير اسم القسم")
                .doesNotContain("من يشغّل النظام");
        assertThat(khalid.get("/admin/changes?by=nobody.at.all").body()).contains("لا أحد يعمل باسم المستخدم");
        assertThat(khalid.get("/admin/changes?day=٢٠٣٧-٠٥-٠٤").statusCode()).isEqualTo(200);
    }

    @Test
    void thePagesGoOnWhereTheOneBeforeEnded() {
        var moments = new ArrayList<Instant>();
        var at = "/admin/changes";
        for (int page = 0; page < 4; page++) {
            var body = khalid.get(at).body();
            var read = MOMENT.matcher(body);
            while (read.find()) moments.add(Instant.parse(read.group(1)));
            var next = NEXT.matcher(body);
            assertThat(next.find()).isTrue();
            at = next.group(1).replace("&amp;", "&");
        }
        assertThat(moments).hasSize(200).isSortedAccordingTo(Comparator.reverseOrder());
    }

    @Test
    void everyChangeThatIsKeptHasItsSentence() {
        var lacking = new ArrayList<String>();
        for (var kind : List.of("agencies", "staff", "calendars", "services", "replies"))
            for (var language : List.of("ar", "en")) {
                var body = khalid.get("/admin/changes?kind=" + kind + "&lang=" + language)
                        .body();
                if (body.contains("changes.event") || body.contains("changes.kind.")) lacking.add(kind + language);
            }
        assertThat(lacking).isEmpty();
        assertThat(jdbc.sql("select count(*) from administration.change where kind = ''")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void theAuditorReadsItAndNobodyElseOfTheStaff() {
        assertThat(as.officer(cast.noora).get("/admin/changes").statusCode()).isEqualTo(200);
        assertThat(as.officer(cast.layla).get("/admin/changes").statusCode()).isEqualTo(403);
    }

    @Test
    void readAnewItIsTheSame() {
        var before = all();
        subscriptions.rebuild("administration-changes");
        subscriptions.catchUp();
        assertThat(all()).containsAll(before);
    }

    private List<Long> all() {
        return jdbc.sql("select position from administration.change where kind = 'agencies' order by position")
                .query(Long.class)
                .list();
    }
}
