package org.tawasul.cases.merging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tawasul.Cast;
import org.tawasul.Complaints;
import org.tawasul.TawasulTest;
import org.tawasul.TestClock;
import org.tawasul.cases.Assigning;
import org.tawasul.cases.Case;
import org.tawasul.cases.Status;
import org.tawasul.identity.As;

/** Merging through its pages, and everybody whom it is refused. */
@TawasulTest
class MergingPagesTest {
    @Autowired
    Cast cast;

    @Autowired
    Complaints complaints;

    @Autowired
    As as;

    @Autowired
    TestClock clock;

    @Autowired
    Assigning assigning;

    @Autowired
    Merging merging;

    @BeforeEach
    void itIsSundayMorning() {
        clock.is("2026-03-01T09:00");
    }

    @Test
    void hudaMergesByReferenceAndSeparatesAgain() {
        var leader = complaints.held();
        var follower = cast.complaint(cast.rubbish, cast.hassan, "حاوية فائضة", clock.instant());
        var huda = as.officer(cast.huda);
        assertThat(huda.get(address(follower)).body()).contains(address(follower) + "/merging");
        assertThat(huda.get(address(follower) + "/merging").body()).contains("الرقم المرجعي للحالة التي تتبعها");
        var merged = huda.post(
                address(follower) + "/merging", "into", leader.reference().grouped());
        assertThat(huda.follow(merged).body())
                .contains("تتبع هذه الحالة حالة أخرى", leader.reference().grouped(), "افصلها");
        assertThat(huda.get(address(leader)).body())
                .contains("تتبعها حالة أخرى واحدة", follower.reference().grouped(), "لا تذكر فيه اسمًا");
        var unmerged = huda.post(address(follower) + "/unmerging");
        assertThat(huda.follow(unmerged).body()).contains("فُصلت الحالة").doesNotContain("افصلها");
        assertThat(complaints.now(follower).status()).isEqualTo(Status.RECEIVED);
    }

    @Test
    void severalAreMergedAtOnceWithAResultForEach() {
        var leader = complaints.held();
        var one = cast.complaint(cast.rubbish, cast.hassan, "الأولى", clock.instant());
        var two = cast.complaint(cast.rubbish, cast.hassan, "الثانية", clock.instant());
        var salems = cast.complaint(cast.rubbish, cast.hassan, "لدى سالم", clock.instant());
        assigning.claim(salems.id(), cast.salem, clock.instant());
        var huda = as.officer(cast.huda);
        huda.get(address(leader) + "/merging");
        var mixed = huda.post(
                address(leader) + "/followers",
                "case",
                one.reference().value(),
                "case",
                salems.reference().value());
        assertThat(mixed.statusCode()).isEqualTo(422);
        assertThat(mixed.body()).contains("نتيجة كل حالة", "دُمجت", "يتولى هذه الحالة زميل آخر");
        assertThat(complaints.now(one).status()).isEqualTo(Status.MERGED);
        var done = huda.post(
                address(leader) + "/followers", "case", two.reference().value());
        assertThat(huda.follow(done).body()).contains("دُمجت الحالات المختارة", "تتبعها حالتان أخريان");
        assertThat(huda.post(address(leader) + "/followers").body()).contains("لم تختر أي حالة");
    }

    @Test
    void whatIsWrongIsSaidAndWhatWasTypedStays() {
        var follower = cast.complaint(clock.instant());
        var leak = cast.complaint(cast.leak, cast.hassan, "تسرب في شارع آخر", clock.instant());
        var huda = as.officer(cast.huda);
        huda.get(address(follower) + "/merging");
        var post = address(follower) + "/merging";
        assertThat(huda.post(post, "into", "").body()).contains("لم تكتب رقمًا مرجعيًا");
        var hidden = huda.post(post, "into", leak.reference().value());
        var never = huda.post(post, "into", "41270935518");
        assertThat(List.of(hidden, never))
                .allSatisfy(answer -> assertThat(answer.body()).contains("لا توجد حالة بهذا الرقم"));
        assertThat(hidden.body()).contains(leak.reference().value()).doesNotContain("تسرب في شارع آخر");
        assertThat(huda.post(post, "into", follower.reference().value()).body()).contains("هذه هي الحالة نفسها");
    }

    @Test
    void strangersNeitherMergeNorSee() {
        var leader = complaints.held();
        var follower = cast.complaint(cast.rubbish, cast.hassan, "حاوية", clock.instant());
        merging.merge(follower.id(), leader.id(), cast.huda, clock.instant());
        var omar = as.officer(cast.omar);
        omar.get("/staff/desk");
        assertThat(omar.get(address(follower) + "/merging").statusCode()).isEqualTo(404);
        assertThat(omar.post(address(follower) + "/unmerging").statusCode()).isEqualTo(404);
        assertThat(omar.post(address(leader) + "/followers", "case", "1").statusCode())
                .isEqualTo(404);
        var noora = as.officer(cast.noora);
        assertThat(noora.get(address(follower)).body()).doesNotContain("افصلها");
        noora.post(address(follower) + "/unmerging");
        assertThat(complaints.now(follower).status()).isEqualTo(Status.MERGED);
        var guest = as.guest();
        assertThat(guest.get(address(follower) + "/merging").statusCode()).isEqualTo(302);
    }

    @Test
    void theRequesterOfAFollowerSeesNothingOfTheLeader() {
        var phone = As.somePhone();
        var leader = complaints.held();
        var follower = cast.complaint(cast.rubbish, cast.hassan, "حاوية", clock.instant());
        merging.merge(follower.id(), leader.id(), cast.huda, clock.instant());
        var hassan = as.citizen(Cast.HASSANS_PHONE);
        var page = hassan.get("/my/cases/" + follower.reference() + "?lang=ar").body();
        assertThat(page)
                .contains("ضُمت إلى حالة سابقة", "3 مارس 2026")
                .doesNotContain(leader.reference().grouped(), "لم تُجمع القمامة في شارعنا", "مريم");
        assertThat(as.citizen(phone).get("/my/cases/" + follower.reference()).statusCode())
                .isEqualTo(404);
    }

    @Test
    void aMergedCaseStandsAmongWhatIsDoneSinceItWasMerged() {
        var leader = complaints.held();
        var follower = cast.complaint(cast.rubbish, cast.hassan, "حاوية تتبع غيرها", clock.instant());
        merging.merge(follower.id(), leader.id(), cast.huda, clock.instant());
        var list = as.officer(cast.amal).get("/staff/desk?list=done").body();
        assertThat(list).contains("حاوية تتبع غيرها", "تتبع حالة أخرى منذ اليوم");
        assertThat(as.officer(cast.amal).get(address(follower)).body())
                .contains("تُعالَج مع الحالة التي تتبعها")
                .doesNotContain("أُجيب عنها");
    }

    private static String address(Case found) {
        return "/staff/cases/" + found.reference();
    }
}
