package org.tawasul.insight.dashboards;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.tawasul.agencies.Agencies;
import org.tawasul.agencies.Officer;
import org.tawasul.agencies.Role;
import org.tawasul.cases.Permission.Right;
import org.tawasul.insight.Reach;
import org.tawasul.insight.Rollups;
import org.tawasul.insight.Truth;
import org.tawasul.insight.charts.Behind;
import org.tawasul.language.Dates;
import org.tawasul.site.Download;
import org.tawasul.site.Papers;

/** How the reader's part of the state stands: the minister's office, the nation, a coordinator's agency, a head's department. */
@Controller
@RequestMapping("/staff/figures")
class FiguresController {
    private static final String MINUTE = "60";

    /** When nothing has come in for so many months, the latest figures are those that tell something. */
    private static final int QUIET = 2;

    private final Dashboards dashboards;
    private final Rollups rollups;
    private final Agencies agencies;
    private final Papers papers;
    private final Truth truth;
    private final InstantSource clock;

    FiguresController(
            Dashboards dashboards,
            Rollups rollups,
            Agencies agencies,
            Papers papers,
            Truth truth,
            InstantSource clock) {
        this.dashboards = dashboards;
        this.rollups = rollups;
        this.agencies = agencies;
        this.papers = papers;
        this.truth = truth;
        this.clock = clock;
    }

    /** What the address asks for; all of it may be left out. */
    record Asked(
            @Nullable String period,
            @Nullable String until,
            @Nullable String beside,
            @Nullable Long agency,
            @Nullable Long department,
            @Nullable String wall) {}

    @GetMapping
    String show(@AuthenticationPrincipal Officer officer, Asked asked, Model model, HttpServletResponse response) {
        var dashboard = dashboard(officer, asked);
        model.addAttribute("dashboard", dashboard);
        model.addAttribute(
                "isQuiet", asked.until() == null && dashboard.window().until().isBefore(today()));
        model.addAttribute("place", new Address(asked.agency(), asked.department()));
        model.addAttribute("triages", officer.role() == Role.COORDINATOR);
        model.addAttribute("upTo", truth.upTo());
        model.addAttribute("widest", Reach.of(officer));
        if (asked.wall() == null) return "dashboards/dashboard";
        response.setHeader("Refresh", MINUTE);
        return "dashboards/wall";
    }

    /** The numbers of one chart. */
    @GetMapping("/charts/{id}.csv")
    void chart(
            @AuthenticationPrincipal Officer officer,
            @PathVariable String id,
            Asked asked,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var page = papers.page(request, response);
        var chart = new Pictures(dashboard(officer, asked), page)
                .find(id)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Behind.csv(chart, page, Download.csv(id).writer(response));
    }

    private Dashboard dashboard(Officer officer, Asked asked) {
        if (!Right.READ_FIGURES.isOf(officer)) throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        var now = clock.instant();
        var until = until(asked.until());
        var window = Window.of(Period.of(asked.period(), until), until, "year".equals(asked.beside()));
        return dashboards.make(reach(officer, asked), window, officer, now);
    }

    /** The asked place within the reader's own; what lies beyond is not there. */
    private Reach reach(Officer officer, Asked asked) {
        var own = Reach.of(officer);
        long agency = asked.agency() == null ? own.agencyId() : asked.agency();
        long department =
                asked.department() == null ? agency == own.agencyId() ? own.departmentId() : 0 : asked.department();
        var reach = new Reach(agency, department);
        boolean there = (agency == 0 || agencies.find(agency).isPresent())
                && (department == 0
                        || agencies.findDepartment(department)
                                .filter(each -> each.agencyId() == agency)
                                .isPresent());
        if (!there || !reach.isWithin(own)) throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        return reach;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Dates.ZONE);
    }

    private LocalDate until(@Nullable String asked) {
        var today = today();
        if (asked == null || asked.isEmpty())
            return rollups.findLastDay()
                    .filter(last -> last.isBefore(today.minusMonths(QUIET)))
                    .orElse(today);
        try {
            var day = LocalDate.parse(asked);
            return day.isAfter(today) || day.getYear() < 2000 ? today : day;
        } catch (DateTimeParseException noDay) {
            return today;
        }
    }
}
