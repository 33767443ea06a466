package org.tawasul.insight.reports;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.tawasul.agencies.Agencies;
import org.tawasul.catalogue.Services;
import org.tawasul.insight.Figure;
import org.tawasul.insight.Figure.Unit;
import org.tawasul.intake.Areas;
import org.tawasul.language.Dates;
import org.tawasul.site.Page;

/** How the keys and heads of a report read. */
@Component
class ReportWords {
    private final Agencies agencies;
    private final Services services;
    private final Areas areas;

    ReportWords(Agencies agencies, Services services, Areas areas) {
        this.agencies = agencies;
        this.services = services;
        this.areas = areas;
    }

    /** @param withAgency whether departments and services say whose they are, because nothing beside them does */
    String of(Page page, Axis axis, String key, boolean withAgency) {
        return switch (axis) {
            case AGENCY -> agency(page, Long.parseLong(key));
            case DEPARTMENT -> department(page, Long.parseLong(key), withAgency);
            case SERVICE -> service(page, Long.parseLong(key), withAgency);
            case KIND, CHANNEL, REQUESTER -> constant(page, axis, key);
            case AREA -> areas.find(key).map(area -> page.name(area.name())).orElseGet(() -> nothing(page, axis));
            case YEAR -> page.digits(Integer.toString(LocalDate.parse(key).getYear()));
            case MONTH -> month(page, YearMonth.from(LocalDate.parse(key)));
            case DAY -> page.date(LocalDate.parse(key));
        };
    }

    private String agency(Page page, long id) {
        return agencies.find(id).map(agency -> page.name(agency.name())).orElseGet(() -> nothing(page, Axis.AGENCY));
    }

    private String department(Page page, long id, boolean withAgency) {
        return agencies.findDepartment(id)
                .map(department -> page.name(department.name())
                        + (withAgency ? page.text("reports.of") + agency(page, department.agencyId()) : ""))
                .orElseGet(() -> nothing(page, Axis.DEPARTMENT));
    }

    private String service(Page page, long id, boolean withAgency) {
        return services.find(id)
                .map(service -> page.name(service.name())
                        + (withAgency ? page.text("reports.of") + agency(page, service.agencyId()) : ""))
                .orElseGet(() -> nothing(page, Axis.SERVICE));
    }

    private static String constant(Page page, Axis axis, String key) {
        var prefix = axis == Axis.REQUESTER ? "insight.requester." : axis.code() + ".";
        var text = prefix + key.toLowerCase(Locale.ROOT).replace('_', '-');
        return page.hasText(text) ? page.text(text) : nothing(page, axis);
    }

    private static String nothing(Page page, Axis axis) {
        return page.text("reports.none." + axis.code());
    }

    /** «مارس 2026». */
    static String month(Page page, YearMonth month) {
        return Dates.month(month, page.language()) + " " + page.digits(Integer.toString(month.getYear()));
    }

    /** With its unit where the numbers below it do not say it. */
    static String head(Page page, Figure figure) {
        var name = page.text(figure.key());
        return switch (figure.unit()) {
            case WORKING_TIME -> page.text("reports.head.working-days", name);
            case CALENDAR_TIME -> page.text("reports.head.days", name);
            case COUNT, SHARE, MARK -> name;
        };
    }

    /** As it stands in a table below such a head. */
    static String value(Page page, Unit unit, double value) {
        return switch (unit) {
            case COUNT -> page.number(Math.round(value));
            case SHARE -> page.text("insight.percent", page.number(100 * value, 1));
            case MARK -> page.number(value, 1);
            case WORKING_TIME, CALENDAR_TIME -> page.number(value / ReportTable.SECONDS_OF_DAY, 1);
        };
    }
}
