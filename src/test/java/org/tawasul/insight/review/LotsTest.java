package org.tawasul.insight.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.tawasul.insight.review.Pairs.Pair;

/** How many replies each agency gives, and who reads which. */
class LotsTest {
    @Test
    void smallAgenciesGiveTwoAndLargeOnesByTheirReplies() {
        assertThat(Allotment.of(20, Map.of(1L, 900, 2L, 90, 3L, 10, 4L, 1)))
                .containsExactlyInAnyOrderEntriesOf(Map.of(1L, 14, 2L, 3, 3L, 2, 4L, 1));
    }

    @Property
    void asManyAreDrawnAsAreWantedWhereThereAreThatManyAndNoAgencyGivesMoreThanItHas(
            @ForAll @Size(min = 1, max = 60) List<@IntRange(min = 1, max = 5000) Integer> counts,
            @ForAll @IntRange(min = 10, max = 400) int size) {
        var replies = new TreeMap<Long, Integer>();
        for (int i = 0; i < counts.size(); i++) replies.put((long) i, counts.get(i));
        var given = Allotment.of(size, replies);
        int all = counts.stream().mapToInt(Integer::intValue).sum();
        int floor = counts.stream().mapToInt(count -> Math.min(2, count)).sum();
        assertThat(given.values().stream().mapToInt(Integer::intValue).sum())
                .isEqualTo(Math.min(all, Math.max(size, floor)));
        replies.forEach(
                (agency, count) -> assertThat(given.getOrDefault(agency, 0)).isBetween(Math.min(2, count), count));
    }

    @Property
    void everybodyReadsNearlyAsMuchAndEveryPairNearlyAsOften(
            @ForAll @IntRange(min = 2, max = 7) int reviewers, @ForAll @IntRange(max = 200) int items) {
        var officers = Stream.iterate(1L, each -> each + 1).limit(reviewers).toList();
        var pairs = Pairs.of(items, officers);
        assertThat(pairs)
                .hasSize(items)
                .allSatisfy(pair -> assertThat(pair.first()).isNotEqualTo(pair.second()));
        var load = new HashMap<Long, Integer>();
        var together = new HashMap<Pair, Integer>();
        for (var pair : pairs) {
            load.merge(pair.first(), 1, Integer::sum);
            load.merge(pair.second(), 1, Integer::sum);
            together.merge(
                    new Pair(Math.min(pair.first(), pair.second()), Math.max(pair.first(), pair.second())),
                    1,
                    Integer::sum);
        }
        assertThat(spread(officers.stream()
                        .map(each -> load.getOrDefault(each, 0))
                        .toList()))
                .isLessThanOrEqualTo(2);
        int all = reviewers * (reviewers - 1) / 2;
        if (items >= all) assertThat(together).hasSize(all);
        assertThat(together.values().stream().mapToInt(Integer::intValue).max().orElse(0))
                .isLessThanOrEqualTo(Math.ceilDiv(items, all));
    }

    @Test
    void nobodyReadsAlone() {
        assertThatThrownBy(() -> Pairs.of(3, List.of(1L))).isInstanceOf(IllegalArgumentException.class);
    }

    private static int spread(List<Integer> numbers) {
        return numbers.stream().mapToInt(Integer::intValue).max().orElse(0)
                - numbers.stream().mapToInt(Integer::intValue).min().orElse(0);
    }
}
