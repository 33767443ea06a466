package org.tawasul.cases.watching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tawasul.Cast;
import org.tawasul.Reading;
import org.tawasul.TawasulTest;
import org.tawasul.TestClock;
import org.tawasul.agencies.Officer;
import org.tawasul.agencies.Role;
import org.tawasul.cases.Assigning;
import org.tawasul.cases.Case;
import org.tawasul.cases.Noting;
import org.tawasul.cases.Referring;
import org.tawasul.identity.As;
import org.tawasul.journal.Subscriptions;

/** What the staff are told of, and what they are not. */
@TawasulTest
class WatchingTest {
    @Autowired
    Cast cast;

    @Autowired
    As as;

    @Autowired
    TestClock clock;

    @Autowired
    Noting noting;

    @Autowired
    Assigning assigning;

    @Autowired
    Referring referring;

    @Autowired
    Subscriptions subscriptions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    News news;

    @Autowired
    Reading reading;

    private Officer head;
    private Case complaint;

    /** The head is a new one for each test: nobody has told her anything yet. */
    @BeforeEach
    void maryamComplains() {
        clock.is("2026-03-01T09:00");
        complaint = cast.complaint(clock.instant());
        head = as.appointed(Role.HEAD, cast.municipality, cast.cleaning);
    }

    @Test
    void whoFollowsACaseHearsWhatOthersDoToIt() {
        var visitor = as.officer(head);
        assertThat(visitor.get(address()).body()).contains("متابعة").doesNotContain("إلغاء المتابعة");
        assertThat(visitor.follow(visitor.post(address() + "/watch")).body())
                .contains("إلغاء المتابعة", "تتابع هذه الحالة الآن");
        assigning.claim(complaint.id(), cast.huda, clock.instant());
        noting.note(complaint.id(), head, "كلامي أنا", clock.instant());
        subscriptions.catchUp();
        assertThat(visitor.get("/staff/desk").body()).containsPattern("يخصني <bdi class=\"count\" dir=\"ltr\">1</bdi>");
        assertThat(visitor.get("/staff/news").body())
                .contains("أُسندت الحالة (هدى المنصوري)", complaint.matter().subject(), "class=\"unread\"")
                .doesNotContain("كُتبت ملاحظة");

        visitor.get(address());
        assertThat(visitor.get("/staff/news").body())
                .contains("أُسندت الحالة (هدى المنصوري)")
                .doesNotContain("class=\"unread\"");
        assertThat(visitor.get("/staff/desk").body()).contains("يخصني</a>");

        visitor.post(address() + "/watch/end");
        noting.note(complaint.id(), cast.huda, "اتصلت بالمقاول", clock.instant());
        subscriptions.catchUp();
        assertThat(visitor.get("/staff/news").body()).doesNotContain("كُتبت ملاحظة");
    }

    @Test
    void whomANoteNamesIsToldOnTheDeskAndByEmail() {
        note(cast.huda, "يا @" + head.username() + "، ما رأيك؟ وأنت @test.salem.");
        subscriptions.catchUp();
        var visitor = as.officer(head);
        assertThat(visitor.get("/staff/news").body())
                .contains("ذكرك هدى المنصوري في ملاحظة")
                .doesNotContain("ما رأيك");
        var mails = jdbc.sql(
                        "select recipient, subject, text from notices.notice where case_id = :case and kind = 'desk.mention.text'")
                .param("case", complaint.id().value())
                .query((row, number) -> row.getString("recipient") + " " + row.getString("text"))
                .list();
        assertThat(mails)
                .singleElement()
                .asString()
                .startsWith("test.salem@example.org")
                .contains("http://localhost/staff/cases/" + complaint.reference())
                .doesNotContain("ما رأيك");
        assertThat(visitor.post("/staff/news/read").statusCode()).isEqualTo(302);
        assertThat(visitor.get("/staff/news").body()).doesNotContain("class=\"unread\"");
    }

    @Test
    void nobodyIsNamedWhoMayNotSeeTheCaseOrIsNobody() {
        note(cast.huda, "@test.omar @test.yusuf @nobody @test.huda mail@test.salem @@test.salem @ @.");
        subscriptions.catchUp();
        assertThat(told()).isEmpty();
    }

    @Test
    void aCaseThatHasGoneElsewhereTellsNothingOfItself() {
        var visitor = as.officer(head);
        visitor.get(address());
        visitor.post(address() + "/watch");
        referring.refer(complaint.id(), cast.layla, cast.water, cast.pipes, "تسرب", clock.instant());
        subscriptions.catchUp();
        assertThat(visitor.get("/staff/news").body())
                .contains("لم تعد هذه الحالة ضمن ما يمكنك رؤيته")
                .doesNotContain(
                        complaint.matter().subject(), complaint.reference().value());
    }

    @Test
    void nobodyFollowsWhatTheyMayNotSeeAndTheAuditorNothing() {
        for (var stranger : List.of(cast.omar, cast.yusuf, cast.waterCoordinator)) {
            var visitor = as.officer(stranger);
            visitor.get("/staff/desk");
            assertThat(visitor.post(address() + "/watch").statusCode()).isEqualTo(404);
            assertThat(visitor.get(address() + "/colleagues").statusCode()).isEqualTo(404);
        }
        var noora = as.officer(cast.noora);
        assertThat(noora.get(address()).body()).doesNotContain("/watch");
        assertThat(noora.post(address() + "/watch").statusCode()).isEqualTo(403);
    }

    @Test
    void colleaguesWhoMaySeeTheCaseAreOffered() {
        var offered = as.officer(cast.huda).get(address() + "/colleagues").body();
        assertThat(offered)
                .contains("data-username=\"test.salem\"", "data-username=\"test.amal\"", "data-username=\"test.layla\"")
                .doesNotContain("test.huda", "test.omar", "test.yusuf");
    }

    @Test
    void aPageIsReadAlongItsIndex() {
        reading.among("cases.news", """
                insert into cases.news (officer_id, case_id, seq, type, named, actor, at)
                select 900000 + n % 100, 8000000000 + n, 1, 'NoteAdded', false, 'officer:1', now()
                  from generate_series(1, 20000) n
                """, () -> {
            var officer = new Officer(
                    900_031, cast.municipality, cast.cleaning, Role.OFFICER, "plan", head.name(), head.language());
            var cost = reading.cost(
                    "cases.news",
                    "cases.news_of_officer",
                    () -> assertThat(news.list(officer, Long.MAX_VALUE)).hasSize(News.PAGE + 1));
            assertThat(cost).isEqualTo(new Reading.Cost(News.PAGE + 1, 0));
        });
    }

    @Test
    void theListGoesOnWhereItEnded() {
        jdbc.sql("""
                insert into cases.news (officer_id, case_id, seq, type, named, actor, at)
                select :officer, :case, n, 'NoteAdded', false, 'clock', now() from generate_series(1, 60) n
                """)
                .param("officer", head.id())
                .param("case", complaint.id().value())
                .update();
        var visitor = as.officer(head);
        var first = visitor.get("/staff/news").body();
        assertThat(lines(first)).isEqualTo(50);
        var next = Pattern.compile("href=\"(/staff/news\\?before=\\d+)\"").matcher(first);
        assertThat(next.find()).isTrue();
        assertThat(lines(visitor.get(next.group(1)).body())).isEqualTo(10);
    }

    private static long lines(String page) {
        return Pattern.compile("<li class=\"unread\">").matcher(page).results().count();
    }

    private List<Long> told() {
        return jdbc.sql("select officer_id from cases.news where case_id = :case")
                .param("case", complaint.id().value())
                .query(Long.class)
                .list();
    }

    private void note(Officer writer, String text) {
        var visitor = as.officer(writer);
        visitor.get(address());
        assertThat(visitor.post(address() + "/notes", "text", text).statusCode())
                .isEqualTo(302);
    }

    private String address() {
        return "/staff/cases/" + complaint.reference();
    }
}
