package org.tawasul.cases.merging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tawasul.cases.CaseId;
import org.tawasul.cases.Place;
import org.tawasul.cases.Status;
import org.tawasul.cases.merging.Likeness.Scored;

/** What makes one case more alike than another. */
class LikenessTest {
    private static final Instant NOW = Instant.parse("2026-03-01T06:00:00Z");
    private static final long RUBBISH = 1;
    private static final long SWEEPING = 2;
    private static final long TREES = 3;
    private static final double METRE = 1 / 111_195.0;

    private static final Trait MATTER =
            trait(RUBBISH, "الحاوية ممتلئة", "الحاوية قرب المسجد ممتلئة منذ أسبوع", point(0, "قرب المسجد"), NOW);

    @Test
    void theNearerOneIsMoreAlike() {
        assertThat(rank(at(200), at(34), at(0)))
                .extracting(each -> Math.round(each.metres()))
                .containsExactly(0L, 34L, 200L);
    }

    @Test
    void theSameServiceIsMoreAlikeThanARelatedOneAndThatMoreThanAnyOther() {
        assertThat(rank(of(TREES), of(SWEEPING), of(RUBBISH)))
                .extracting(each -> each.candidate().trait().serviceId())
                .containsExactly(RUBBISH, SWEEPING, TREES);
    }

    @Test
    void whoToldFirstComesBeforeWhoToldLater() {
        var day = Duration.ofDays(1);
        var before = candidate(trait(RUBBISH, "الحاوية ممتلئة", "", point(0, null), NOW.minus(day)), null);
        var after = candidate(trait(RUBBISH, "الحاوية ممتلئة", "", point(0, null), NOW.plus(day)), null);
        assertThat(Likeness.rank(MATTER, List.of(after, before), LikenessTest::department))
                .extracting(Scored::candidate)
                .containsExactly(before, after);
    }

    @Test
    void whatNobodyHadAnsweredYetIsMoreAlikeThanWhatWasSettled() {
        var told = NOW.minus(Duration.ofDays(10));
        var settled = candidate(trait(RUBBISH, "الحاوية", "", point(0, null), told), told.plus(Duration.ofDays(2)));
        var open = candidate(trait(RUBBISH, "الحاوية", "", point(0, null), told), null);
        assertThat(Likeness.rank(MATTER, List.of(settled, open), LikenessTest::department))
                .extracting(Scored::candidate)
                .containsExactly(open, settled);
    }

    @Test
    void aRareWordInCommonSaysMoreThanAFrequentOne() {
        var candidates = new ArrayList<Candidate>();
        for (int i = 0; i < 20; i++) candidates.add(told("الحاوية"));
        var rare = told("المسجد");
        candidates.add(rare);
        assertThat(Likeness.rank(MATTER, candidates, LikenessTest::department)
                        .getFirst()
                        .candidate())
                .isEqualTo(rare);
    }

    @Test
    void spellingsOfAWordAreOneWord() {
        assertThat(Words.stems("الحاويات الممتلئة قرب المَسجد")).containsAll(Words.stems("حاوية مسجد"));
        assertThat(Words.placeKey("قرب  المسجد")).isEqualTo(Words.placeKey("قُرب المسجد."));
        assertThat(Words.placeKey(" … ")).isNull();
    }

    @Test
    void nothingButServiceAndTimeIsNotEnough() {
        var far = rank(at(5_000)).getFirst();
        assertThat(far.isLikely()).isFalse();
        assertThat(rank(at(100)).getFirst().isLikely()).isTrue();
    }

    @Property(tries = 300)
    void comingCloserNeverMakesLessAlike(
            @ForAll @DoubleRange(min = 0, max = 3_000) double one,
            @ForAll @DoubleRange(min = 0, max = 3_000) double other) {
        double nearer = rank(at(Math.min(one, other))).getFirst().score();
        double farther = rank(at(Math.max(one, other))).getFirst().score();
        assertThat(nearer).isGreaterThanOrEqualTo(farther);
    }

    @Property(tries = 200)
    void theCellsAroundHoldWhateverIsNear(
            @ForAll @DoubleRange(min = -60, max = 60) double latitude,
            @ForAll @DoubleRange(min = -179, max = 179) double longitude,
            @ForAll @IntRange(min = -100, max = 100) int north,
            @ForAll @IntRange(min = -100, max = 100) int east) {
        var here = trait(RUBBISH, "", "", new Place(latitude, longitude, null), NOW);
        var there = trait(RUBBISH, "", "", new Place(latitude + north * METRE, longitude + east * METRE, null), NOW);
        assertThat(here.cells()).contains(there.cell());
    }

    private static List<Scored> rank(Candidate... candidates) {
        return Likeness.rank(MATTER, List.of(candidates), LikenessTest::department);
    }

    private static Candidate at(double metres) {
        return candidate(trait(RUBBISH, "القمامة", "", point(metres, null), NOW.minus(Duration.ofDays(2))), null);
    }

    private static Candidate of(long service) {
        return candidate(trait(service, "القمامة", "", point(10, null), NOW.minus(Duration.ofDays(2))), null);
    }

    private static Candidate told(String words) {
        return candidate(trait(RUBBISH, words, "", null, NOW.minus(Duration.ofDays(2))), null);
    }

    private static Candidate candidate(Trait trait, @Nullable Instant endedAt) {
        return new Candidate(new CaseId(7), trait, Status.ASSIGNED, 1, false, endedAt, 0);
    }

    private static Trait trait(long service, String subject, String text, @Nullable Place place, Instant at) {
        return Trait.of(service, subject, text, place, at);
    }

    private static Place point(double metresNorth, @Nullable String words) {
        return new Place(26.2 + metresNorth * METRE, 50.5, words);
    }

    private static long department(long service) {
        return service == TREES ? 2 : 1;
    }
}
