package org.tawasul.insight.open;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.junit.jupiter.api.Test;
import org.tawasul.insight.Measure;
import org.tawasul.insight.Tally;
import org.tawasul.insight.open.Cell.Place;

/** What somebody learns who lays two releases of a month side by side. */
class CorrectionTest {
    private static final int K = 10;
    private static final int COLUMNS = 3;

    @Provide
    Arbitrary<List<Long>> counts() {
        return Arbitraries.frequencyOf(
                        Tuple.of(2, Arbitraries.longs().between(0, 0)),
                        Tuple.of(1, Arbitraries.longs().between(1, K - 1)),
                        Tuple.of(6, Arbitraries.longs().between(K, 80)))
                .list()
                .ofSize(4 * COLUMNS);
    }

    /** Mostly nothing, sometimes a little, sometimes much. */
    @Provide
    Arbitrary<List<Long>> changes() {
        return Arbitraries.frequencyOf(
                        Tuple.of(12, Arbitraries.longs().between(0, 0)),
                        Tuple.of(1, Arbitraries.longs().between(1, K - 1)),
                        Tuple.of(3, Arbitraries.longs().between(K, 40)))
                .list()
                .ofSize(4 * COLUMNS);
    }

    @Property(tries = 2_000)
    void twoReleasesDifferByNothingOrByEnough(
            @ForAll("counts") List<Long> counts, @ForAll("changes") List<Long> changes) {
        var later = new ArrayList<Long>();
        for (int i = 0; i < counts.size(); i++) later.add(counts.get(i) + changes.get(i));
        var before = table(counts).published(K);
        var after = table(later).published(K);
        if (!Correction.isAllowed(before, after, K)) return;
        var truth = truth(counts);
        var laterTruth = truth(later);
        var hiddenBefore = new HashMap<String, Long>();
        var hiddenAfter = new HashMap<String, Long>();
        for (var cell : before) note(cell, truth, hiddenBefore);
        for (var cell : after) note(cell, laterTruth, hiddenAfter);
        for (var cell : before)
            for (var other : after)
                if (cell.place().equals(other.place()) && cell.shows(Base.RECEIVED) && other.shows(Base.RECEIVED))
                    assertFar(cell.count(Base.RECEIVED), other.count(Base.RECEIVED));
        // What the hidden numbers of a line add up to is known to everybody where its sum is shown.
        var shown = linesWithSums(before);
        hiddenBefore.keySet().retainAll(shown);
        hiddenAfter.keySet().retainAll(shown);
        hiddenBefore.forEach((line, sum) -> assertFar(sum, hiddenAfter.getOrDefault(line, 0L)));
        hiddenAfter.forEach((line, sum) -> assertFar(hiddenBefore.getOrDefault(line, 0L), sum));
    }

    private static Set<String> linesWithSums(List<Cell> cells) {
        var lines = new HashSet<String>();
        for (var cell : cells) {
            if (!cell.shows(Base.RECEIVED)) continue;
            if (cell.column().isEmpty()) lines.add("row " + cell.row());
            if (cell.row().isEmpty()) lines.add("column " + cell.column());
        }
        return lines;
    }

    @Test
    void aLargeCorrectionIsPublishedAndASmallOneIsNot() {
        var counts = List.of(20L, 30L, 40L, 20L, 30L, 40L, 20L, 30L, 40L, 20L, 30L, 40L);
        var before = table(counts).published(K);
        assertThat(Correction.isAllowed(before, table(changed(counts, 4, 12)).published(K), K))
                .isTrue();
        assertThat(Correction.isSame(before, table(changed(counts, 4, 12)).published(K)))
                .isFalse();
        assertThat(Correction.isAllowed(before, table(changed(counts, 4, 3)).published(K), K))
                .isFalse();
        assertThat(Correction.isSame(before, table(counts).published(K))).isTrue();
    }

    @Test
    void whatWasHiddenStaysHidden() {
        var counts = List.of(3L, 30L, 40L, 20L, 30L, 40L, 20L, 30L, 40L, 20L, 30L, 40L);
        var grown = changed(counts, 0, 15);
        assertThat(Correction.isAllowed(table(counts).published(K), table(grown).published(K), K))
                .isFalse();
    }

    private static List<Long> changed(List<Long> counts, int at, long by) {
        var changed = new ArrayList<>(counts);
        changed.set(at, counts.get(at) + by);
        return changed;
    }

    private static void assertFar(long one, long other) {
        assertThat(one == other || Math.abs(one - other) >= K)
                .as(one + " and then " + other)
                .isTrue();
    }

    private static void note(Cell cell, Map<Place, Long> truth, Map<String, Long> hidden) {
        if (cell.shows(Base.RECEIVED) || cell.row().isEmpty() || cell.column().isEmpty()) return;
        long count = truth.getOrDefault(cell.place(), 0L);
        hidden.merge("row " + cell.row(), count, Long::sum);
        hidden.merge("column " + cell.column(), count, Long::sum);
    }

    private static Map<Place, Long> truth(List<Long> counts) {
        var truth = new HashMap<Place, Long>();
        for (int i = 0; i < counts.size(); i++) truth.put(place(i), counts.get(i));
        return truth;
    }

    private static Place place(int i) {
        return new Place("row" + i / COLUMNS, "column" + i % COLUMNS);
    }

    private static Table table(List<Long> counts) {
        var table = new Table();
        for (int i = 0; i < counts.size(); i++) {
            var tally = new Tally();
            tally.add(Measure.RECEIVED, counts.get(i));
            table.add(place(i).row(), place(i).column(), tally);
        }
        return table;
    }
}
