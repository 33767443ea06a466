package org.tawasul.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tawasul.Cast;
import org.tawasul.TawasulTest;
import org.tawasul.TestClock;
import org.tawasul.agencies.Officer;
import org.tawasul.agencies.Role;
import org.tawasul.cases.Assigning;
import org.tawasul.cases.Case;
import org.tawasul.cases.Outcome.Done;
import org.tawasul.cases.Replying;
import org.tawasul.cases.events.CaseEvent;
import org.tawasul.cases.referrals.Committee;
import org.tawasul.identity.As;
import org.tawasul.journal.Subscriptions;
import org.tawasul.language.Language;
import org.tawasul.people.People;
import org.tawasul.people.Person;

/** The search of the staff, and what it keeps from whom. Each test searches for a word that no other test writes. */
@TawasulTest
class SearchTest {
    @Autowired
    Cast cast;

    @Autowired
    As as;

    @Autowired
    TestClock clock;

    @Autowired
    Searching searching;

    @Autowired
    Documents documents;

    @Autowired
    KeepingDocuments keeping;

    @Autowired
    Assigning assigning;

    @Autowired
    Replying replying;

    @Autowired
    Committee committee;

    @Autowired
    People people;

    @Autowired
    Subscriptions subscriptions;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void itIsSundayMorning() {
        clock.is("2026-03-01T09:00");
    }

    @Test
    void aCaseIsFoundOnThePageWithItsWordsMarkedAsTheyWereWritten() {
        var complaint = submitted("نافورةٌ معطّلة في الميدان");
        var page = as.officer(cast.huda).get(address("النافوره")).body();
        assertThat(page).contains("/staff/cases/" + complaint.reference(), "<mark>نافورةٌ</mark> معطّلة");
    }

    @Test
    void whatWasRepliedIsFoundToo() {
        var complaint = submitted("سؤال عن المظلات");
        assigning.claim(complaint.id(), cast.huda, clock.instant());
        replying.reply(complaint.id(), cast.huda, "ركّبنا الزنبركات الجديدة.", List.of(), clock.instant());
        subscriptions.catchUp();
        assertThat(finds(cast.huda, "زنبرك", complaint)).isTrue();
        assertThat(as.officer(cast.huda).get(address("زنبركات")).body()).contains("<mark>الزنبركات</mark>");
    }

    @Test
    void everybodyFindsTheCasesOfTheirScopeOnly() {
        var complaint = submitted("قنديل مكسور");
        for (var insider :
                List.of(cast.huda, cast.salem, cast.amal, cast.layla, cast.minister, cast.noora, cast.khalid))
            assertThat(finds(insider, "قناديل", complaint))
                    .as(insider.username())
                    .isTrue();
        for (var stranger : List.of(cast.yusuf, cast.omar, cast.waterCoordinator)) {
            assertThat(finds(stranger, "قناديل", complaint))
                    .as(stranger.username())
                    .isFalse();
            assertThat(finds(stranger, complaint.reference().value(), complaint))
                    .isFalse();
            assertThat(as.officer(stranger).get(address("قنديل")).body())
                    .doesNotContain(complaint.reference().value());
        }
    }

    @Test
    void aCaseIsFoundWhereTheCommitteeSentIt() {
        var complaint = submitted("أنبوب خيزران مكسور");
        assertThat(finds(cast.waterCoordinator, "خيزران", complaint)).isFalse();
        var salma = as.appointed(Role.COMMITTEE, 0, 0);
        assertThat(committee.nameOwner(complaint.id(), salma, cast.water, "الشبكة لهم", clock.instant()))
                .isEqualTo(new Done());
        subscriptions.catchUp();
        assertThat(finds(cast.waterCoordinator, "خيزران", complaint)).isTrue();
        assertThat(finds(cast.layla, "خيزران", complaint)).isFalse();
    }

    @Test
    void whateverBringsWordsIsRead() {
        assertThat(keeping.types())
                .containsAll(Arrays.stream(CaseEvent.class.getPermittedSubclasses())
                        .filter(SearchTest::bringsWords)
                        .map(Class::getSimpleName)
                        .toList());
    }

    /** What is told of a promise names the reply in which it was given. */
    private static boolean bringsWords(Class<?> event) {
        return !event.getSimpleName().startsWith("Promise")
                && Arrays.stream(event.getRecordComponents())
                        .anyMatch(part -> part.getName().equals("messageId"));
    }

    @Test
    void aConfidentialCaseIsFoundByWhoMayReadItOnly() {
        var secret = cast.complaint(cast.secret, cast.maryam, "رشوة بالدراجين", clock.instant());
        subscriptions.catchUp();
        for (var trusted : List.of(cast.amal, cast.layla, cast.minister))
            assertThat(finds(trusted, "دراجين", secret)).as(trusted.username()).isTrue();
        for (var other : List.of(cast.huda, cast.salem, cast.noora, cast.khalid))
            assertThat(finds(other, "دراجين", secret)).as(other.username()).isFalse();
        assigning.assign(secret.id(), cast.amal, cast.huda.id(), clock.instant());
        subscriptions.catchUp();
        assertThat(finds(cast.huda, "دراجين", secret)).isTrue();
        assertThat(finds(cast.salem, "دراجين", secret)).isFalse();
    }

    @Test
    void whoAsksIsFoundByTheWholePhoneOrNameAndNotByWhoOnlyWatches() {
        // Somebody who asked nothing else: of one who asked hundreds of times only the latest are listed.
        long dana = people.register(
                new People.Registration(
                        Person.Kind.INDIVIDUAL,
                        "دانة أحمد الخيّام",
                        "+97333771166",
                        null,
                        Person.Residency.CITIZEN,
                        Person.Gender.FEMALE,
                        Language.AR),
                clock.instant());
        var complaint = cast.complaint(cast.rubbish, dana, "خيمة عند المدخل", clock.instant());
        subscriptions.catchUp();
        for (var asked : List.of("33771166", "+973 3377 1166", "٣٣٧٧١١٦٦", "دانه احمد الخيام")) {
            assertThat(finds(cast.huda, asked, complaint)).as(asked).isTrue();
            for (var watching : List.of(cast.noora, cast.khalid, as.appointed(Role.COMMITTEE, 0, 0)))
                assertThat(byPerson(watching, asked)).as(asked).isEmpty(); // A word may be like one of the text.
        }
        for (var half : List.of("3377116", "دانة", "الخيّام"))
            assertThat(byPerson(cast.huda, half)).as(half).isEmpty();
    }

    @Test
    void whatSaysWhoAsksIsFoundByWhoMayKnowItOnly() {
        var complaint = submitted("حسابي رقم 9871234567 باسم مريم موقوف، والمرجوحة أيضًا");
        assertThat(finds(cast.huda, "٩٨٧١٢٣٤٥٦٧", complaint)).isTrue();
        assertThat(finds(cast.noora, "9871234567", complaint)).isFalse();
        assertThat(finds(cast.noora, "مرجوحة", complaint)).isTrue();
        var seen = as.officer(cast.noora).get(address("المرجوحة")).body();
        assertThat(seen).contains(complaint.reference().value(), "<mark>والمرجوحة</mark>");
        assertThat(seen).doesNotContain("9871234567", "باسم مريم");
        assertThat(as.officer(cast.huda).get(address("المرجوحة")).body()).contains("باسم مريم");
    }

    @Test
    void aReferenceInAnyDigitsLeadsToItsCase() {
        var complaint = submitted("شيء آخر");
        assertThat(searching.find(complaint.reference().grouped(), cast.huda, clock.instant()))
                .containsExactly(complaint.id());
    }

    @Test
    void filtersNarrowWhatIsFound() {
        var complaint = submitted("أرجوحة مخلوعة");
        var huda = as.officer(cast.huda);
        var reference = complaint.reference().value();
        assertThat(huda.get(address("ارجوحة") + "&status=RECEIVED").body()).contains(reference);
        assertThat(huda.get(address("ارجوحة") + "&status=CLOSED").body()).doesNotContain(reference);
        assertThat(huda.get(address("ارجوحة") + "&kind=INQUIRY").body()).doesNotContain(reference);
        assertThat(huda.get(address("ارجوحة") + "&service=" + cast.rubbish).body())
                .contains(reference);
        assertThat(huda.get(address("ارجوحة") + "&service=" + cast.trees).body())
                .doesNotContain(reference);
        assertThat(huda.get(address("ارجوحة") + "&from=2026-03-01&to=2026-03-01")
                        .body())
                .contains(reference);
        assertThat(huda.get(address("ارجوحة") + "&from=2026-03-02").body()).doesNotContain(reference);
        assertThat(huda.get(address("ارجوحة") + "&to=2026-02-28").body()).doesNotContain(reference);
        assertThat(huda.get(address("ارجوحة") + "&agency=x&status=y&from=z").body())
                .contains(reference);
    }

    @Test
    void aSlipOfTheFingerIsForgivenWhenNothingIsFound() {
        for (int i = 0; i < Vocabulary.LEAST; i++) submitted("بطريق يمشي في الشارع");
        var page = as.officer(cast.huda).get(address("بطريف")).body();
        assertThat(page).contains("search-corrected", "<mark>بطريق</mark>");
    }

    @Test
    void wordsAreSuggestedWhileTypingOnceTheyAreNobodysAlone() {
        submitted("زرافة وحيدة");
        var huda = as.officer(cast.huda);
        assertThat(huda.get("/staff/search/words?q=" + encoded("زراف")).body()).doesNotContain("زرافة");
        for (int i = 0; i < Vocabulary.LEAST; i++) submitted("زرافة أخرى");
        assertThat(huda.get("/staff/search/words?q=" + encoded("الزراف")).body())
                .contains("value=\"الزرافة\"");
    }

    @Test
    void manyAreReadPageByPageEachOnce() {
        for (int i = 0; i < 45; i++) submitted("خنفساء رقم " + i);
        var huda = as.officer(cast.huda);
        var seen = new java.util.HashSet<String>();
        var on = address("خنفساء");
        int pages = 0;
        while (on != null) {
            var page = huda.get(on).body();
            var found = java.util.regex.Pattern.compile("href=\"/staff/cases/(\\d{11})\"")
                    .matcher(page);
            while (found.find()) assertThat(seen.add(found.group(1))).isTrue();
            var next = java.util.regex.Pattern.compile("<a href=\"([^\"]+)\" rel=\"next\"")
                    .matcher(page);
            on = next.find() ? next.group(1).replace("&amp;", "&") : null;
            pages++;
        }
        assertThat(seen).hasSize(45);
        assertThat(pages).isEqualTo(3);
    }

    @Test
    void searchStaysOnWhileTheIndexIsBuiltAnew() {
        var complaint = submitted("منطاد فوق البيت");
        int before = count();
        subscriptions.rebuild("search");
        assertThat(finds(cast.huda, "مناطيد", complaint)).isTrue();
        subscriptions.catchUp();
        assertThat(finds(cast.huda, "منطاد", complaint)).isTrue();
        assertThat(count()).isEqualTo(before);
        assertThat(counted("~منطاد")).isEqualTo(1);
    }

    @Test
    void aForgottenCaseLeavesNothingBehind() {
        var complaint = submitted("كهرمان ضائع");
        documents.forget(complaint.id());
        assertThat(finds(cast.huda, "كهرمان", complaint)).isFalse();
        assertThat(counted("~كهرمان")).isZero();
        assertThat(jdbc.sql("select count(*) from search.document where case_id = :id")
                        .param("id", complaint.id().value())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void nothingAskedAndNothingFoundSaySo() {
        var huda = as.officer(cast.huda);
        assertThat(huda.get("/staff/search").body()).contains("لا يهم الإملاء");
        assertThat(huda.get(address("في على")).body()).contains("لا نتائج");
        assertThat(huda.get(address("قسطنقبنية")).body()).contains("لا نتائج");
        assertThat(huda.get(address("'&|!:*()<b>")).statusCode()).isEqualTo(200);
        assertThat(huda.get("/staff/search?lang=en").body()).contains("Spelling does not matter");
        assertThat(as.guest().get("/staff/search").statusCode()).isEqualTo(302);
        assertThat(as.citizen(Cast.MARYAMS_PHONE).get("/staff/search").statusCode())
                .isIn(302, 403, 404);
    }

    private int counted(String term) {
        return jdbc.sql("select coalesce(sum(cases), 0) from search.term where term = :term")
                .param("term", term)
                .query(Integer.class)
                .single();
    }

    private int count() {
        return jdbc.sql("select count(*) from search.document")
                .query(Integer.class)
                .single();
    }

    private Case submitted(String subject) {
        var complaint = cast.complaint(cast.rubbish, cast.maryam, subject, clock.instant());
        subscriptions.catchUp();
        return complaint;
    }

    private Set<Long> byPerson(Officer officer, String typed) {
        return searching
                .search(typed, officer, SearchFilter.NONE, null, clock.instant())
                .byPerson();
    }

    private boolean finds(Officer officer, String typed, Case complaint) {
        return searching.find(typed, officer, clock.instant()).contains(complaint.id());
    }

    private static String address(String typed) {
        return "/staff/search?q=" + encoded(typed);
    }

    private static String encoded(String typed) {
        return URLEncoder.encode(typed, StandardCharsets.UTF_8);
    }
}
