package org.tawasul.insight.reports;

import java.util.List;
import org.tawasul.insight.Reach;

/** Reports that most people want, to begin with. */
public enum ReadyMade {
    UNITS("figure=received&figure=answered&figure=on-time&figure=median-time&figure=satisfaction&when=last-month"),
    MONTHS(
            "rows=month&figure=received&figure=answered&figure=on-time&figure=median-time&when=last-12-months&look=lines"),
    SERVICES(
            "rows=service&figure=received&figure=on-time&figure=nine-of-ten-time&figure=reopened&when=last-quarter&order=received"),
    REQUESTERS("rows=requester&columns=channel&figure=received&when=last-12-months"),
    MARKS("figure=rated&figure=handling&figure=clarity&figure=courtesy&figure=ease&when=last-quarter"),
    PLACES("rows=area&figure=received&figure=on-time&when=last-12-months&order=received");

    private final String query;

    ReadyMade(String query) {
        this.query = query;
    }

    String key() {
        return "reports.ready." + name().toLowerCase(java.util.Locale.ROOT);
    }

    /** @param text its name; @param address where it is built */
    public record Line(String text, String address) {}

    static List<Line> list(Reach reach) {
        return List.of(values()).stream()
                .filter(each -> each != UNITS || !reach.isDepartment())
                .map(each -> new Line(each.key(), "/staff/reports/builder?" + each.query))
                .toList();
    }
}
