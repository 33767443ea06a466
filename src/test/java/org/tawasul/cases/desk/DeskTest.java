package org.tawasul.cases.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tawasul.Cast;
import org.tawasul.TawasulTest;
import org.tawasul.TestClock;
import org.tawasul.Visitor;
import org.tawasul.agencies.Agencies;
import org.tawasul.agencies.Officer;
import org.tawasul.agencies.Role;
import org.tawasul.cases.Asking;
import org.tawasul.cases.Assigning;
import org.tawasul.cases.Case;
import org.tawasul.cases.Replying;
import org.tawasul.cases.Withdrawing;
import org.tawasul.identity.As;
import org.tawasul.language.Digits;

/** The lists of the desk as the staff see them. Other tests add cases of their own, so each looks for those it made. */
@TawasulTest
class DeskTest {
    private static final Pattern LINE = Pattern.compile("<th scope=\"row\"><a href=\"/staff/cases/(\\d{11})\"");
    private static final Pattern ON = Pattern.compile("<a href=\"([^\"]+)\" rel=\"next\"");
    private static final Pattern BACK = Pattern.compile("<a href=\"([^\"]+)\" rel=\"prev\"");

    @Autowired
    Cast cast;

    @Autowired
    As as;

    @Autowired
    TestClock clock;

    @Autowired
    Agencies agencies;

    @Autowired
    Assigning assigning;

    @Autowired
    Asking asking;

    @Autowired
    Replying replying;

    @Autowired
    Withdrawing withdrawing;

    @BeforeEach
    void itIsSundayMorning() {
        clock.is("2026-03-01T09:00");
    }

    @Test
    void theStaffsDoorLeadsToTheDesk() {
        var huda = as.officer(cast.huda);
        assertThat(huda.get("/staff").body()).contains("href=\"/staff/desk\"", "data-desk");
        assertThat(huda.get("/staff/desk").body()).contains("مكتبي", "حالات القسم");
    }

    @Test
    void aNewCaseWaitsOnTheDesksOfItsDepartmentAndAgency() {
        var complaint = cast.complaint(clock.instant());
        for (var insider : List.of(cast.huda, cast.amal, cast.layla, cast.minister)) {
            assertThat(lists(insider, "unassigned", complaint)).isTrue();
            assertThat(lists(insider, "open", complaint)).isTrue();
            assertThat(lists(insider, "mine", complaint)).isFalse();
        }
        assertThat(lists(cast.noora, "open", complaint)).isTrue();
        for (var stranger : List.of(cast.yusuf, cast.omar, cast.waterCoordinator)) {
            for (var list : DeskList.values())
                assertThat(lists(stranger, list.code(), complaint)).isFalse();
        }
    }

    @Test
    void whoTakesACaseHasItAmongTheirOwn() {
        var complaint = cast.complaint(clock.instant());
        assigning.claim(complaint.id(), cast.huda, clock.instant());
        assertThat(lists(cast.huda, "mine", complaint)).isTrue();
        assertThat(lists(cast.salem, "mine", complaint)).isFalse();
        assertThat(lists(cast.salem, "unassigned", complaint)).isFalse();
        replying.reply(complaint.id(), cast.huda, "جُمعت", List.of(), clock.instant());
        assertThat(lists(cast.huda, "mine", complaint)).isFalse();
        assertThat(lists(cast.huda, "done", complaint)).isTrue();
        assertThat(lists(cast.noora, "done", complaint)).isTrue();
    }

    @Test
    void aConfidentialCaseIsOnTheDesksOfWhoMaySeeIt() {
        var secret = cast.complaint(cast.secret, cast.maryam, "مخالفة", clock.instant());
        for (var reader : List.of(cast.amal, cast.layla, cast.minister)) {
            assertThat(lists(reader, "open", secret)).isTrue();
        }
        for (var reader : List.of(cast.huda, cast.salem, cast.noora, cast.khalid)) {
            assertThat(lists(reader, "open", secret)).isFalse();
        }
        assigning.assign(secret.id(), cast.amal, cast.huda.id(), clock.instant());
        assertThat(lists(cast.huda, "mine", secret)).isTrue();
        assertThat(lists(cast.huda, "open", secret)).isTrue();
        assertThat(lists(cast.salem, "open", secret)).isFalse();
    }

    @Test
    void timeIsToldInWorkingTime() {
        var complaint = cast.complaint(clock.instant());
        assigning.claim(complaint.id(), cast.huda, clock.instant());
        assertThat(lineOf(cast.huda, "mine", complaint)).contains("يوما عمل متبقيان", "value=\"0\"");
        clock.is("2026-03-02T09:00");
        assertThat(lineOf(cast.huda, "soon", complaint)).contains("يوم عمل متبقٍّ", "value=\"50\"", "tone-waits");
        clock.is("2026-03-03T07:00");
        assertThat(lineOf(cast.huda, "soon", complaint)).contains("ساعتا عمل متبقيتان");
        clock.is("2026-03-03T12:30");
        assertThat(lineOf(cast.huda, "overdue", complaint)).contains("متأخرة منذ 3 ساعات عمل", "tone-late");
        clock.is("2026-03-08T10:00");
        assertThat(lineOf(cast.huda, "overdue", complaint)).contains("متأخرة منذ 3 أيام عمل");
    }

    @Test
    void theClockStandsWhileTheRequesterOwesAnAnswer() {
        var complaint = cast.complaint(clock.instant());
        assigning.claim(complaint.id(), cast.huda, clock.instant());
        asking.ask(complaint.id(), cast.huda, "أين؟", clock.instant().plus(Duration.ofHours(1)));
        clock.is("2026-03-09T09:00");
        assertThat(lineOf(cast.huda, "mine", complaint)).contains("الساعة متوقفة");
        assertThat(lists(cast.huda, "overdue", complaint)).isFalse();
    }

    @Test
    void aLongListIsReadPageByPageForthAndBack() {
        var officer = newcomer();
        var made = new HashSet<String>();
        for (int i = 0; i < 120; i++) {
            var complaint = cast.complaint(
                    cast.rubbish, cast.maryam, "حالة " + i, clock.instant().minus(Duration.ofMinutes(i / 3)));
            assigning.assign(complaint.id(), cast.amal, officer.id(), clock.instant());
            made.add(complaint.reference().value());
        }
        var visitor = as.officer(officer);
        var first = visitor.get("/staff/desk?list=mine").body();
        assertThat(first).contains(">99+</bdi>").doesNotContain("rel=\"prev\"");
        var second = visitor.get(link(ON, first)).body();
        var third = visitor.get(link(ON, second)).body();
        assertThat(third).doesNotContain("rel=\"next\"");
        var read = new ArrayList<String>();
        for (var page : List.of(first, second, third)) read.addAll(references(page));
        assertThat(read).hasSize(120).doesNotHaveDuplicates();
        assertThat(new HashSet<>(read)).isEqualTo(made);
        assertThat(references(visitor.get(link(BACK, third)).body())).isEqualTo(references(second));
        assertThat(references(visitor.get(link(BACK, second)).body())).isEqualTo(references(first));
        assertThat(visitor.get(link(BACK, second)).body()).doesNotContain("rel=\"prev\"");
    }

    @Test
    void aFilterNarrowsAListAndMeansNothingWhenItIsForged() {
        var high = cast.complaint(clock.instant());
        var trees = cast.complaint(cast.trees, cast.maryam, "شجرة", clock.instant());
        assigning.claim(high.id(), cast.huda, clock.instant());
        assertThat(lists(cast.layla, "open&service=" + cast.trees, trees)).isTrue();
        assertThat(lists(cast.layla, "open&service=" + cast.trees, high)).isFalse();
        assertThat(lists(cast.layla, "open&officer=none", high)).isFalse();
        assertThat(lists(cast.layla, "open&officer=" + cast.huda.id(), high)).isTrue();
        assertThat(lists(cast.layla, "open&status=RECEIVED&kind=COMPLAINT&channel=WEB&importance=2", trees))
                .isTrue();
        assertThat(lists(cast.noora, "open&group=test-group&agency=" + cast.municipality, trees))
                .isTrue();
        assertThat(lists(cast.layla, "open&status=ANSWERED", trees)).isTrue();
        assertThat(as.officer(cast.layla)
                        .get("/staff/desk?list=moon&status=%27&officer=x&service=-1&importance=%00&after=1-2&before=z")
                        .statusCode())
                .isEqualTo(200);
        // Another agency's cases stay hidden, whatever the filter names.
        assertThat(lists(cast.waterCoordinator, "open&agency=" + cast.municipality, trees))
                .isFalse();
    }

    @Test
    void aReferenceIsFoundHoweverItIsTyped() {
        var complaint = cast.complaint(clock.instant());
        var huda = as.officer(cast.huda);
        var grouped = complaint.reference().grouped().replace(" ", "%20");
        for (var typed : List.of(complaint.reference().value(), grouped)) {
            assertThat(huda.get("/staff/cases?reference=" + typed).headers().firstValue("Location"))
                    .hasValueSatisfying(to -> assertThat(to).endsWith("/staff/cases/" + complaint.reference()));
        }
        var eastern = Digits.eastern(complaint.reference().value());
        assertThat(huda.get("/staff/cases?reference="
                                + java.net.URLEncoder.encode(eastern, java.nio.charset.StandardCharsets.UTF_8))
                        .statusCode())
                .isEqualTo(302);
        assertThat(huda.get("/staff/cases?reference=12345").body()).contains("هذا ليس رقمًا مرجعيًا صحيحًا");
        var omar = as.officer(cast.omar).get("/staff/cases?reference=" + complaint.reference());
        assertThat(omar.body())
                .contains("لم نجد هذه الحالة")
                .doesNotContain(complaint.matter().subject());
    }

    @Test
    void theNextCaseIsTheEarliestDueOfOnesOwnThenWhatNobodyHas() {
        var officer = newcomer();
        var visitor = as.officer(officer);
        var later = cast.complaint(clock.instant());
        var earlier = cast.complaint(clock.instant().minus(Duration.ofDays(1)));
        assigning.claim(later.id(), officer, clock.instant());
        assigning.claim(earlier.id(), officer, clock.instant());
        assertThat(next(visitor, "")).endsWith("/" + earlier.reference());
        assertThat(next(visitor, earlier.reference().value())).endsWith("/" + later.reference());
        asking.ask(earlier.id(), officer, "أين؟", clock.instant());
        assertThat(next(visitor, "")).endsWith("/" + later.reference());
        withdrawing.withdraw(later.id(), clock.instant());
        withdrawing.withdraw(earlier.id(), clock.instant());
        var unassigned = cast.complaint(clock.instant());
        assertThat(next(visitor, "")).doesNotContain(later.reference().value()).contains("/staff/cases/");
        assertThat(lists(officer, "unassigned", unassigned)).isTrue();
    }

    @Test
    void theDeskSpeaksBothLanguagesAndIsLight() {
        var complaint = cast.complaint(clock.instant());
        var officer = newcomer();
        assigning.claim(complaint.id(), officer, clock.instant());
        var english = as.officer(officer).carrying("lang", "en").get("/staff/desk");
        assertThat(english.body()).contains("dir=\"ltr\"", "Rubbish not collected", "Unassigned");
        assertThat(english.body()).contains(complaint.reference().grouped());
        assertThat(english.body().getBytes(java.nio.charset.StandardCharsets.UTF_8).length)
                .isLessThan(40_000);
    }

    private Officer newcomer() {
        return as.appointed(Role.OFFICER, cast.municipality, cast.cleaning);
    }

    private static String next(Visitor visitor, String after) {
        return visitor.get("/staff/desk/next?after=" + after)
                .headers()
                .firstValue("Location")
                .orElseThrow();
    }

    /** Whether the case is anywhere in the list. */
    private boolean lists(Officer officer, String list, Case complaint) {
        var visitor = as.officer(officer);
        var page = visitor.get("/staff/desk?list=" + list).body();
        while (true) {
            if (references(page).contains(complaint.reference().value())) return true;
            var on = ON.matcher(page);
            if (!on.find()) return false;
            page = visitor.get(on.group(1).replace("&amp;", "&")).body();
        }
    }

    private String lineOf(Officer officer, String list, Case complaint) {
        var visitor = as.officer(officer);
        var page = visitor.get("/staff/desk?list=" + list).body();
        while (true) {
            for (var line : page.split("<tr>"))
                if (line.contains(complaint.reference().value())) return line;
            page = visitor.get(link(ON, page)).body();
        }
    }

    private static List<String> references(String page) {
        return LINE.matcher(page).results().map(line -> line.group(1)).toList();
    }

    private static String link(Pattern pattern, String page) {
        var link = pattern.matcher(page);
        assertThat(link.find()).as(page).isTrue();
        return link.group(1).replace("&amp;", "&");
    }
}
