package org.tawasul.insight.dashboards;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tawasul.insight.Dimension;
import org.tawasul.insight.Reach;
import org.tawasul.insight.Tally;
import org.tawasul.language.Name;
import org.tawasul.worklist.WaitingStep;

/**
 * All that a dashboard shows, in numbers.
 *
 * @param name of the agency or department; null for the nation
 * @param parts what it falls into: agencies, departments, services of a department
 * @param months the months of two years, the earliest first, with what was open at the end of each
 * @param changes why its share in time is another than before, by its parts
 * @param standings its parts against what the country achieves with the same matters
 */
public record Dashboard(
        Reach reach,
        @Nullable Name name,
        Window window,
        Dimension parts,
        Map<Long, Name> names,
        Tally now,
        Tally then,
        List<Month> months,
        List<Part> lines,
        List<Change> changes,
        List<Standing> standings,
        List<WaitingStep> steps,
        List<Overdue> overdue,
        List<Broken> broken) {
    /** How many months a year has, and a chart. */
    static final int YEAR = 12;

    /** @param open at its end */
    public record Month(LocalDate first, Tally tally, long open) {}

    /** A part with its figures. @param open at the end */
    public record Part(long id, Tally now, long open) {}

    public record Overdue(String reference, String address, String subject, Name where, int importance, long days) {}

    public record Broken(String reference, String address, String what, Name where, LocalDate promisedOn) {}

    /** The last year of months. */
    List<Month> lastYear() {
        return months.subList(Math.max(0, months.size() - YEAR), months.size());
    }

    /** The year before that. */
    List<Month> yearBefore() {
        return months.subList(Math.max(0, months.size() - 2 * YEAR), Math.max(0, months.size() - YEAR));
    }

    public long open() {
        return months.isEmpty() ? 0 : months.getLast().open();
    }

    public Name nameOf(long part) {
        return names.getOrDefault(part, Naming.UNKNOWN);
    }
}
