package org.tawasul.insight.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tawasul.Cast;
import org.tawasul.TawasulTest;
import org.tawasul.agencies.Role;
import org.tawasul.identity.As;

/** The scorecard in its versions: the committee changes it for the samples to come, everybody who is judged by it reads it. */
@TawasulTest
class ScorecardPageTest {
    @Autowired
    Cast cast;

    @Autowired
    Scorecards scorecards;

    @Autowired
    As as;

    @Test
    void aChangeIsANewVersionAndTheOldOneStaysAsItWas() {
        var before = scorecards.getLatest();
        var committee = as.officer(as.appointed(Role.COMMITTEE, 0, 0));
        assertThat(committee.get("/staff/samples/scorecard/plain").body()).contains("واضح من أول قراءة\nواضح في معظمه");
        var refused = committee.post(
                "/staff/samples/scorecard/plain",
                "nameAr",
                "",
                "nameEn",
                "Plain",
                "aboutAr",
                "س",
                "aboutEn",
                "q",
                "pointsAr",
                "نعم\nلا",
                "pointsEn",
                "Yes");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("لم يُكتب شيء هنا", "اكتب سطرًا لكل درجة", "بقدر ما كتبت بالعربية");
        var taken = committee.post(
                "/staff/samples/scorecard/plain",
                "nameAr",
                "يفهمه الجميع",
                "nameEn",
                "Everybody understands it",
                "aboutAr",
                "اقرأه بصوت عالٍ",
                "aboutEn",
                "Read it aloud",
                "pointsAr",
                "٣\n٢\n١\n٠",
                "pointsEn",
                "best\ngood\nweak\nnone");
        assertThat(committee.follow(taken).body()).contains("يفهمه الجميع");
        var after = scorecards.getLatest();
        assertThat(after.version()).isEqualTo(before.version() + 1);
        assertThat(after.criteria()).hasSameSizeAs(before.criteria());
        assertThat(after.criteria().get(3).points().getFirst().en()).isEqualTo("none");
        assertThat(scorecards.get(before.version())).isEqualTo(before);
        assertThat(committee
                        .get("/staff/samples/scorecard?lang=en&version=" + before.version())
                        .body())
                .contains("It is in plain words", "The latest version")
                .doesNotContain("Everybody understands it");
        assertThat(scorecards.replace(before, 1, List.of(), cast.khalid, java.time.Instant.EPOCH))
                .as("who read an older version")
                .isFalse();
        scorecards.replace(after, before.allowed(), before.criteria(), cast.khalid, java.time.Instant.EPOCH);
    }

    @Test
    void onlyTheCommitteeChangesItAndWhoIsJudgedByItReadsIt() {
        for (var other : List.of(cast.layla, cast.amal, cast.noora)) {
            var visitor = as.officer(other);
            assertThat(visitor.get("/staff/samples/scorecard").body())
                    .contains("يجيب عمّا سُئل")
                    .doesNotContain("/staff/samples/scorecard/new");
            assertThat(visitor.get("/staff/samples/scorecard/answers").statusCode())
                    .isEqualTo(403);
            assertThat(visitor.post("/staff/samples/scorecard/answers/removal").statusCode())
                    .isEqualTo(403);
        }
        assertThat(as.officer(cast.huda).get("/staff/samples/scorecard").statusCode())
                .isEqualTo(403);
    }
}
