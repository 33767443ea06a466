package org.tawasul.insight.open;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tawasul.agencies.Agency;
import org.tawasul.insight.Figure;
import org.tawasul.suggestions.CarriedOut.One;

/**
 * The figures of a year for everybody, of the nation or of one agency.
 *
 * @param agency null for the nation
 * @param years in which something came in, the latest first
 * @param before the same months of the year before
 * @param yearBefore all of it, to be drawn
 * @param agencies in the order of names; empty on the page of one
 * @param moves what changed most in the last month
 * @param corrected months that were published again
 */
public record OpenPage(
        @Nullable Agency agency,
        int year,
        List<Integer> years,
        Months now,
        Months before,
        Months yearBefore,
        List<Line> agencies,
        List<Move> moves,
        List<One> suggestions,
        List<YearMonth> corrected,
        @Nullable String searched,
        @Nullable YearMonth last,
        @Nullable Instant madeAt,
        int smallest) {
    /** What is shown of everybody. */
    static final List<Figure> FIGURES = List.of(Figure.RECEIVED, Figure.ON_TIME, Figure.MEAN_TIME, Figure.SATISFACTION);

    /** The least that is asked of every agency, as a share. */
    static final double FLOOR = 0.95;

    public record Line(Agency agency, Months months) {
        public String address(int year) {
            return "/figures/agencies/" + agency.code() + "?year=" + year;
        }
    }

    /** @param before of the month before, like {@code after} a share of answers within what was promised */
    public record Move(Agency agency, YearMonth month, double before, double after) {
        public boolean isUp() {
            return after > before;
        }
    }

    public List<Figure> figures() {
        return FIGURES;
    }

    public boolean isEmpty() {
        return now.isEmpty();
    }

    public String address(int other) {
        return (agency == null ? "/figures" : "/figures/agencies/" + agency.code()) + "?year=" + other;
    }

    public boolean isBelowFloor() {
        var share = now.of(Figure.ON_TIME);
        return share.isPresent() && share.getAsDouble() < FLOOR;
    }

    /** The last day of which something is said. */
    public @Nullable LocalDate until() {
        return last == null ? null : last.atEndOfMonth();
    }
}
