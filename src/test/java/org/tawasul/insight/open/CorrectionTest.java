package org.tawasul.insight.open;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.junit.jupiter.api.Test;
import org.tawasul.insight.open.Month.Group;

/** What somebody learns who lays two releases of a month side by side, each with all of its datasets. */
class CorrectionTest {
    private static final int K = Counted.K;

    @Provide
    Arbitrary<List<Counted>> months() {
        return Counted.months();
    }

    /** Mostly nothing, sometimes a little, sometimes much. */
    @Provide
    Arbitrary<List<Long>> changes() {
        return Arbitraries.frequencyOf(
                        Tuple.of(40, Arbitraries.longs().between(0, 0)),
                        Tuple.of(1, Arbitraries.longs().between(1, K - 1)),
                        Tuple.of(4, Arbitraries.longs().between(K, 40)))
                .list()
                .ofSize(22);
    }

    @Property(tries = 2_000)
    void whatCanBeComputedFromBothDiffersByNothingOrByEnough(
            @ForAll("months") List<Counted> cases, @ForAll("changes") List<Long> changes) {
        var later = new ArrayList<Counted>();
        for (int i = 0; i < cases.size(); i++) later.add(cases.get(i).with(changes.get(i)));
        var before = Counted.month(cases);
        var after = Counted.month(later);
        if (!isAllowed(before, after)) return;
        var one = new Attacker(before, K);
        var other = new Attacker(after, K);
        var groups = one.groups();
        for (int i = 0; i < groups.size(); i++)
            for (int j = i; j < groups.size(); j++) {
                if (!groups.get(i).of().equals(groups.get(j).of())) continue;
                var asked = i == j ? List.of(groups.get(i)) : List.of(groups.get(i), groups.get(j));
                if (one.knows(asked) && other.knows(asked)) assertFar(count(one, asked), count(other, asked));
            }
        for (var dataset : Dataset.values()) {
            var published = after.published(K).getOrDefault(dataset, List.of());
            for (var cell : before.published(K).getOrDefault(dataset, List.of()))
                for (var again : published)
                    if (again.place().equals(cell.place()))
                        assertFar(cell.count(Base.RECEIVED), again.count(Base.RECEIVED));
        }
    }

    private static long count(Attacker attacker, List<Group> groups) {
        return groups.stream().mapToLong(attacker::count).sum();
    }

    private static void assertFar(long one, long other) {
        assertThat(one == other || Math.abs(one - other) >= K)
                .as(one + " and then " + other)
                .isTrue();
    }

    private static final List<Counted> USUAL = List.of(
            new Counted("a", "g", "complaint", "web", "man", 40),
            new Counted("a", "h", "inquiry", "phone", "woman", 30),
            new Counted("b", "h", "complaint", "web", "woman", 50),
            new Counted("c", "i", "inquiry", "web", "man", 60));

    @Test
    void aLargeCorrectionIsPublishedAndASmallOneIsNot() {
        var before = Counted.month(USUAL);
        assertThat(isAllowed(before, Counted.month(changed(0, 12)))).isTrue();
        assertThat(Correction.isSame(
                        before.published(K), Counted.month(changed(0, 12)).published(K)))
                .isFalse();
        assertThat(isAllowed(before, Counted.month(changed(0, 3)))).isFalse();
        assertThat(Correction.isSame(before.published(K), Counted.month(USUAL).published(K)))
                .isTrue();
    }

    /** Its agency grows by 12 and its group by 15: the three of the other agency would be the difference. */
    @Test
    void aSmallChangeBetweenTwoDatasetsIsNotPublished() {
        var cases = new ArrayList<>(USUAL);
        cases.set(1, USUAL.get(1).with(12));
        cases.set(2, USUAL.get(2).with(3));
        assertThat(isAllowed(Counted.month(USUAL), Counted.month(cases))).isFalse();
    }

    @Test
    void whatWasHiddenStaysHidden() {
        var few = new ArrayList<>(USUAL);
        few.set(3, new Counted("c", "i", "inquiry", "web", "man", 3));
        var grown = new ArrayList<>(few);
        grown.set(3, few.get(3).with(15));
        assertThat(isAllowed(Counted.month(few), Counted.month(grown))).isFalse();
    }

    @Test
    void aMonthOfWhichNothingWasKeptIsNeverCorrected() {
        var before = Counted.month(USUAL);
        var after = Counted.month(changed(0, 12));
        assertThat(Correction.isAllowed(before.published(K), after.published(K), Map.of(), after.groups(), K))
                .isFalse();
    }

    private static List<Counted> changed(int at, long by) {
        var changed = new ArrayList<>(USUAL);
        changed.set(at, USUAL.get(at).with(by));
        return changed;
    }

    private static boolean isAllowed(Month before, Month after) {
        return Correction.isAllowed(before.published(K), after.published(K), before.groups(), after.groups(), K);
    }
}
