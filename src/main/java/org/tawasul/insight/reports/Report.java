package org.tawasul.insight.reports;

import java.time.Instant;
import java.util.List;

/**
 * A report that was made, in somebody's language.
 *
 * @param about what it is about, line by line: the time, whose figures, to what they are held
 * @param madeAt the moment whose truth it is
 */
public record Report(String title, List<About> about, ReportTable table, Grid grid, Instant madeAt) {
    public record About(String name, String text) {}

    public boolean widened() {
        return grid.widened();
    }
}
