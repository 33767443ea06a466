package org.tawasul.administration;

import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.tawasul.agencies.Agencies;
import org.tawasul.agencies.Officer;
import org.tawasul.agencies.Staff;
import org.tawasul.calendars.Calendars;
import org.tawasul.cases.Permission.Right;
import org.tawasul.catalogue.ResponsePeriods;
import org.tawasul.catalogue.Services;

/** Where the administrator begins: what waits, what is set up in which order, and every page there is. */
@Controller
class StartController {
    /** More than this are not counted: "more than". */
    static final int COUNTED = 10_000;

    private final Gaps gaps;
    private final Agencies agencies;
    private final Staff staff;
    private final Calendars calendars;
    private final Services services;
    private final ResponsePeriods periods;

    StartController(
            Gaps gaps,
            Agencies agencies,
            Staff staff,
            Calendars calendars,
            Services services,
            ResponsePeriods periods) {
        this.gaps = gaps;
        this.agencies = agencies;
        this.staff = staff;
        this.calendars = calendars;
        this.services = services;
        this.periods = periods;
    }

    @GetMapping("/admin")
    String show(@AuthenticationPrincipal Officer officer, Model model) {
        model.addAttribute("gaps", gaps.list());
        model.addAttribute("steps", steps());
        model.addAttribute("may", Right.CHANGE_ADMINISTRATION.isOf(officer));
        return "administration/start";
    }

    private List<SetUp> steps() {
        var open = agencies.list();
        int departments = open.stream()
                .mapToInt(agency -> agencies.listDepartmentsOf(agency.id()).size())
                .sum();
        return List.of(
                step(
                        "calendars",
                        "/admin/calendars",
                        "calendar-days",
                        calendars.list().size()),
                step("agencies", "/admin/agencies", "building-2", open.size()),
                step("departments", "/admin/agencies", "layout-dashboard", departments),
                step("staff", "/admin/staff", "users", staff.count(COUNTED + 1)),
                step("services", "/admin/services", "briefcase", services.list().size()),
                step("periods", "/admin/periods", "hourglass", periods.list().size()));
    }

    private static SetUp step(String name, String address, String icon, int count) {
        return new SetUp("administration.step." + name, address, icon, count);
    }
}
