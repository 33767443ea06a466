package org.tawasul.insight.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tawasul.insight.review.Criterion.Scale;
import org.tawasul.insight.review.Estimate.Spread;
import org.tawasul.insight.review.Estimate.Stratum;
import org.tawasul.language.Name;

/** What a reply scores, when two lie too far apart, and what a sample says of all replies. */
class ScorecardTest {
    private static final Scorecard CARD = new Scorecard(
            1,
            1,
            List.of(
                    criterion("answers", Scale.POINTS, false, false),
                    criterion("next", Scale.POINTS, true, false),
                    criterion("private", Scale.YES_NO, false, true)));

    private static Criterion criterion(String code, Scale scale, boolean optional, boolean fatal) {
        var name = new Name(code, code);
        return new Criterion(code, scale, optional, fatal, name, name, List.of());
    }

    private static Values values(@Nullable Integer answers, @Nullable Integer next, @Nullable Integer secret) {
        var values = new HashMap<String, @Nullable Integer>();
        values.put("answers", answers);
        values.put("next", next);
        values.put("private", secret);
        return new Values(values);
    }

    @Test
    void theScoreIsTheMeanOfWhatApplies() {
        assertThat(CARD.score(values(3, 3, 1))).hasValue(100);
        assertThat(CARD.score(values(3, null, 1))).hasValue(100);
        assertThat(CARD.score(values(2, 1, 1))).hasValueCloseTo(66.67, within(0.01));
    }

    @Test
    void failingWhereItIsFatalLeavesNothing() {
        assertThat(CARD.score(values(3, 3, 0))).hasValue(0);
    }

    @Test
    void whatIsNotFilledInHasNoScore() {
        var half = new Values(Map.of("answers", 3));
        assertThat(CARD.score(half)).isEmpty();
        assertThat(CARD.missing(half)).extracting(Criterion::code).containsExactly("next", "private");
    }

    @Test
    void twoAreApartByMoreThanIsAllowedByYesAndNoAndByWhatApplies() {
        assertThat(CARD.disputed(values(3, 2, 1), values(2, 3, 1))).isEmpty();
        assertThat(CARD.disputed(values(3, 2, 1), values(1, 2, 1)))
                .extracting(Criterion::code)
                .containsExactly("answers");
        assertThat(CARD.disputed(values(3, 2, 1), values(3, null, 0)))
                .extracting(Criterion::code)
                .containsExactly("next", "private");
    }

    @Test
    void aFormIsReadWithoutWhatTheCriterionDoesNotKnow() {
        var read = Values.read(CARD, Map.of("score-answers", "3", "score-next", "none", "score-private", "2"));
        assertThat(read.of("answers")).isEqualTo(3);
        assertThat(read.has("next")).isTrue();
        assertThat(read.of("next")).isNull();
        assertThat(read.has("private")).isFalse();
        assertThat(Values.read(CARD, Map.of("score-answers", "none")).has("answers"))
                .isFalse();
    }

    /** By hand: W = 0.9 and 0.1, means 80 and 50, so 77; squares 200 and 200 over 3 + 1, so 100 for both. */
    @Test
    void theNationsMeanWeighsAgenciesByTheirRepliesAndNotByWhatWasDrawn() {
        var large = new Stratum(90, List.of(70.0, 80.0, 80.0, 90.0));
        var small = new Stratum(10, List.of(40.0, 60.0));
        var spread = Spread.of(List.of(large, small));
        assertThat(spread).isEqualTo(new Spread(100, 4));
        var found = Estimate.of(List.of(large, small), spread);
        assertThat(found.mean()).isCloseTo(77, within(1e-9));
        assertThat(found.read()).isEqualTo(6);
        double margin = 2.776 * Math.sqrt(0.81 * (1 - 4.0 / 90) * 100 / 4 + 0.01 * (1 - 0.2) * 100 / 2);
        assertThat(found.high() - found.mean()).isCloseTo(margin, within(1e-9));
        assertThat(Estimate.of(small, spread).low()).isCloseTo(50 - 2.776 * Math.sqrt(0.8 * 100 / 2), within(1e-9));
    }

    @Test
    void whoHadAllRepliesReadIsKnownExactlyAndOneReplyAloneSaysNothingOfTheOthers() {
        var whole = new Stratum(2, List.of(50.0, 100.0));
        var all = Estimate.of(whole, Spread.of(List.of(whole)));
        assertThat(all.low()).isEqualTo(75);
        assertThat(all.high()).isEqualTo(75);
        var alone = new Stratum(20, List.of(50.0));
        assertThat(Estimate.of(alone, Spread.of(List.of(alone))).known()).isFalse();
        assertThat(Estimate.of(new Stratum(20, List.of()), new Spread(0, 0)).read())
                .isZero();
    }
}
