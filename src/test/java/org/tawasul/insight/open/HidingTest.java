package org.tawasul.insight.open;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.junit.jupiter.api.Test;

/** What follows from a published table by sums along its rows and columns, found out by elimination. */
class HidingTest {
    private static final long K = 10;
    private static final double NOTHING = 1e-9;

    @Provide
    Arbitrary<long[][]> tables() {
        var count = Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.longs().between(0, 0)),
                Tuple.of(3, Arbitraries.longs().between(1, K - 1)),
                Tuple.of(5, Arbitraries.longs().between(K, 60)));
        return Combinators.combine(
                        Arbitraries.integers().between(1, 7),
                        Arbitraries.integers().between(1, 5))
                .flatAs((rows, columns) ->
                        count.list().ofSize(rows * columns).map(counts -> withSums(counts, rows, columns)));
    }

    static long[][] withSums(List<Long> counts, int rows, int columns) {
        var table = new long[rows + 1][columns + 1];
        for (int row = 0; row < rows; row++)
            for (int column = 0; column < columns; column++) {
                long count = counts.get(row * columns + column);
                table[row][column] += count;
                table[row][columns] += count;
                table[rows][column] += count;
                table[rows][columns] += count;
            }
        return table;
    }

    @Property(tries = 1_500)
    void noSmallGroupIsPublished(@ForAll("tables") long[][] counts) {
        var hidden = Hiding.of(counts, K);
        for (int row = 0; row < counts.length; row++)
            for (int column = 0; column < counts[row].length; column++)
                if (!hidden[row][column])
                    assertThat(counts[row][column])
                            .satisfiesAnyOf(
                                    count -> assertThat(count).isZero(),
                                    count -> assertThat(count).isGreaterThanOrEqualTo(K));
    }

    @Property(tries = 1_500)
    void noHiddenNumberCanBeComputed(@ForAll("tables") long[][] counts) {
        var hidden = Hiding.of(counts, K);
        int corner = counts.length - 1;
        var places = new ArrayList<int[]>();
        for (int row = 0; row < counts.length; row++)
            for (int column = 0; column < counts[row].length; column++)
                // The sum of everything is known from other tables, unless it is small itself.
                if (hidden[row][column]
                        && !(row == corner && column == counts[row].length - 1 && counts[row][column] >= K))
                    places.add(new int[] {row, column});
        var equations = new ArrayList<double[]>();
        for (int row = 0; row < counts.length; row++) equations.add(equation(places, row, -1, counts));
        for (int column = 0; column < counts[0].length; column++) equations.add(equation(places, -1, column, counts));
        int rank = rank(equations);
        for (int place = 0; place < places.size(); place++) {
            var known = new double[places.size()];
            known[place] = 1;
            var more = new ArrayList<>(equations);
            more.add(known);
            if (everythingIsHidden(hidden)) return;
            assertThat(rank(more))
                    .as("row %d, column %d", places.get(place)[0], places.get(place)[1])
                    .isGreaterThan(rank);
        }
    }

    @Property(tries = 1_500)
    void theHiddenNumbersOfALineAreAGroupThatIsLargeEnough(@ForAll("tables") long[][] counts) {
        var hidden = Hiding.of(counts, K);
        int rows = counts.length - 1;
        int columns = counts[0].length - 1;
        for (int row = 0; row <= rows; row++) {
            long rest = 0;
            for (int column = 0; column < columns; column++) if (hidden[row][column]) rest += counts[row][column];
            if (!hidden[row][columns]) assertLargeEnough(rest);
        }
        for (int column = 0; column <= columns; column++) {
            long rest = 0;
            for (int row = 0; row < rows; row++) if (hidden[row][column]) rest += counts[row][column];
            if (!hidden[rows][column]) assertLargeEnough(rest);
        }
    }

    private static void assertLargeEnough(long rest) {
        assertThat(rest == 0 || rest >= K).as("a rest of " + rest).isTrue();
    }

    @Test
    void whereNothingIsSmallNothingIsHidden() {
        var hidden = Hiding.of(withSums(List.of(10L, 0L, 20L, 30L), 2, 2), K);
        for (var row : hidden) for (var gap : row) assertThat(gap).isFalse();
    }

    @Test
    void aSmallAgencyTakesTheSmallestOtherWithIt() {
        var hidden = Hiding.of(withSums(List.of(400L, 3L, 90L, 25L), 4, 1), K);
        assertThat(hidden[0]).containsOnly(false);
        assertThat(hidden[1]).containsOnly(true);
        assertThat(hidden[2]).containsOnly(false);
        assertThat(hidden[3]).containsOnly(true);
        assertThat(hidden[4]).containsOnly(false);
    }

    private static boolean everythingIsHidden(boolean[][] hidden) {
        for (var row : hidden) for (var gap : row) if (!gap) return false;
        return true;
    }

    /** A row or a column: its parts less its sum; what is published of it goes to the other side. */
    private static double[] equation(List<int[]> places, int row, int column, long[][] counts) {
        var equation = new double[places.size()];
        for (int i = 0; i < equation.length; i++) {
            var place = places.get(i);
            if (row >= 0 && place[0] == row) equation[i] = place[1] == counts[0].length - 1 ? -1 : 1;
            if (column >= 0 && place[1] == column) equation[i] = place[0] == counts.length - 1 ? -1 : 1;
        }
        return equation;
    }

    private static int rank(List<double[]> equations) {
        var left = new ArrayList<double[]>();
        for (var equation : equations) left.add(equation.clone());
        int rank = 0;
        int unknowns = left.getFirst().length;
        for (int unknown = 0; unknown < unknowns && rank < left.size(); unknown++) {
            int pivot = rank;
            for (int i = rank; i < left.size(); i++)
                if (Math.abs(left.get(i)[unknown]) > Math.abs(left.get(pivot)[unknown])) pivot = i;
            if (Math.abs(left.get(pivot)[unknown]) < NOTHING) continue;
            Collections.swap(left, rank, pivot);
            for (int i = rank + 1; i < left.size(); i++) {
                double times = left.get(i)[unknown] / left.get(rank)[unknown];
                for (int j = unknown; j < unknowns; j++) left.get(i)[j] -= times * left.get(rank)[j];
            }
            rank++;
        }
        return rank;
    }
}
