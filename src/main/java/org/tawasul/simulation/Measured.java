package org.tawasul.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.tawasul.simulation.Comparing.Compared;

/** The figures of a year by which scenarios are compared. */
public enum Measured {
    /** From 0 to 1. */
    ON_TIME("answered in time", Findings::onTimeShare, 4),
    /** In working days, as the next two. */
    MEAN("working days, mean", Findings::meanWorkingDays, 2),
    MEDIAN("working days, median", found -> found.workingDays(0.5), 2),
    NINE_OF_TEN("working days, nine in ten", found -> found.workingDays(0.9), 2),
    PEAK("most open at once", found -> found.backlogPeak, 0),
    /** From 1 to 5. */
    RATING("rating of 5", Findings::meanRating, 3);

    private final String name;
    private final ToDoubleFunction<Findings> of;
    private final int digits;

    Measured(String name, ToDoubleFunction<Findings> of, int digits) {
        this.name = name;
        this.of = of;
        this.digits = digits;
    }

    /** The key of its name. */
    public String key() {
        return "simulation.measure." + Change.code(this);
    }

    ToDoubleFunction<Findings> of() {
        return of;
    }

    /** The table of one change for the terminal. */
    static List<String> table(String words, Compared compared) {
        var lines = new ArrayList<String>();
        lines.add(String.format(Locale.ROOT, "%-28s %12s %16s %24s", "", "as it is", words, "difference (95 %)"));
        for (var measured : values()) {
            var difference = compared.difference(measured.of);
            int digits = measured.digits;
            lines.add(String.format(
                    Locale.ROOT,
                    "%-28s %12." + digits + "f %16." + digits + "f %+14." + digits + "f %s",
                    measured.name,
                    compared.before(measured.of).mean(),
                    compared.after(measured.of).mean(),
                    difference.mean(),
                    Double.isNaN(difference.margin())
                            ? ""
                            : String.format(Locale.ROOT, "± %." + digits + "f", difference.margin())));
        }
        return lines;
    }
}
