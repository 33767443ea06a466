package org.tawasul.insight.reports;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tawasul.agencies.Agency;
import org.tawasul.agencies.Department;
import org.tawasul.catalogue.Service;
import org.tawasul.insight.Figure;
import org.tawasul.insight.charts.Chart;
import org.tawasul.intake.Area;

/**
 * What the page of the builder shows.
 *
 * @param agencies those that can be chosen; none for who works for one
 * @param report null when there is too much for a page
 * @param chart null when none is asked for
 * @param saved the report of which this is a showing; null for a new one
 */
public record BuilderPage(
        ReportForm form,
        Choice choice,
        List<Axis> axes,
        List<Agency> agencies,
        List<Department> departments,
        List<Service> services,
        List<Area> areas,
        @Nullable Report report,
        @Nullable Chart chart,
        long cells,
        @Nullable SavedReport saved) {
    /** More cells than these are for a file. */
    static final int MOST = 5_000;

    public boolean has(Figure figure) {
        return choice.figures().contains(figure);
    }

    /** The report as a file, or the page itself. */
    public String address(@Nullable Format format) {
        return "/staff/reports/builder" + (format == null ? "" : "/report." + format.code()) + "?" + choice.query()
                + ofSaved();
    }

    public String orderedBy(@Nullable Figure figure) {
        return "/staff/reports/builder?" + choice.orderedBy(figure).query() + ofSaved() + "#table";
    }

    private String ofSaved() {
        return saved == null ? "" : "&report=" + saved.id();
    }

    public boolean isForPaper() {
        return cells <= Writing.MOST_ON_PAPER;
    }
}
