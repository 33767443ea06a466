package org.tawasul.insight.reports;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tawasul.agencies.Agency;

/**
 * Which other years there are, and whose.
 *
 * @param years those of which there are figures, the earliest first
 * @param agency the chosen one; null for the nation, or for who has no choice
 * @param agencies among which may be chosen
 */
public record YearPlace(List<Integer> years, @Nullable Long agency, List<Agency> agencies) {
    /** @param end what follows the year, such as {@code /report.pdf?in=ar} */
    public String address(int year, String end) {
        var address = "/staff/reports/year/" + year + end;
        return agency == null ? address : address + (end.contains("?") ? "&" : "?") + "agency=" + agency;
    }
}
