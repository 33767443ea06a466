package org.tawasul.administration;

import jakarta.servlet.http.HttpServletResponse;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.tawasul.agencies.Agencies;
import org.tawasul.agencies.Officer;
import org.tawasul.cases.Permission.Right;
import org.tawasul.cases.rescheduling.Rescheduling;
import org.tawasul.cases.rescheduling.Reschedulings;
import org.tawasul.catalogue.Kind;
import org.tawasul.catalogue.Period;
import org.tawasul.catalogue.ResponsePeriods;
import org.tawasul.catalogue.Services;
import org.tawasul.catalogue.SettingPeriods;
import org.tawasul.language.Dates;
import org.tawasul.site.Notices;

/** Response periods: the nation's, which nobody exceeds, and those of agencies. */
@Controller
@RequestMapping("/admin/periods")
class PeriodsController {
    private final ResponsePeriods periods;
    private final SettingPeriods setting;
    private final Agencies agencies;
    private final Services services;
    private final Reschedulings reschedulings;
    private final InstantSource clock;

    PeriodsController(
            ResponsePeriods periods,
            SettingPeriods setting,
            Agencies agencies,
            Services services,
            Reschedulings reschedulings,
            InstantSource clock) {
        this.periods = periods;
        this.setting = setting;
        this.agencies = agencies;
        this.services = services;
        this.reschedulings = reschedulings;
        this.clock = clock;
    }

    @GetMapping
    String list(@AuthenticationPrincipal Officer officer, Model model) {
        model.addAttribute("national", lines(true));
        model.addAttribute("own", lines(false));
        model.addAttribute("rescheduling", latest());
        model.addAttribute("may", Right.CHANGE_ADMINISTRATION.isOf(officer));
        return "calendars/periods";
    }

    /** How far the open cases have followed the latest change: the page asks for it again while they do. */
    @GetMapping("/progress")
    String progress(Model model) {
        model.addAttribute("address", "/admin/periods/progress");
        model.addAttribute("rescheduling", latest());
        return "calendars/progress";
    }

    @GetMapping("/new")
    String blank(Model model) {
        return page(
                new PeriodForm(null, null, null, null, null, today().plusDays(1).toString(), null), model);
    }

    @PostMapping
    String set(
            @AuthenticationPrincipal Officer officer,
            @ModelAttribute("form") PeriodForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response) {
        var wanted = form.check(errors);
        if (!errors.hasErrors()) {
            var flaw = setting.set(wanted, clock.instant(), officer.actor());
            if (flaw == null) {
                Notices.leave(response, "calendars.period.set");
                return "redirect:/admin/periods";
            }
            errors.rejectValue(flaw.field(), flaw.key(), new Object[] {flaw.days()}, null);
        }
        return CalendarsController.refused(response, page(form, model));
    }

    @PostMapping("/{id}/end")
    String end(@AuthenticationPrincipal Officer officer, @PathVariable long id, HttpServletResponse response) {
        if (setting.end(id, clock.instant(), officer.actor())) Notices.leave(response, "calendars.period.ended");
        return "redirect:/admin/periods";
    }

    private List<PeriodLine> lines(boolean national) {
        var lines = new ArrayList<PeriodLine>();
        for (var period : periods.list()) if (period.isNational() == national) lines.add(line(period));
        return lines;
    }

    private PeriodLine line(Period period) {
        return new PeriodLine(
                period,
                period.isNational() ? null : agencies.get(period.agencyId()).name(),
                period.serviceId() == 0
                        ? null
                        : services.get(period.serviceId()).name(),
                "calendars.period." + state(period),
                !isOver(period.last()));
    }

    private String state(Period period) {
        if (isOver(period.last())) return "over";
        return period.first().isAfter(today()) ? "to-come" : "holds";
    }

    private boolean isOver(@Nullable LocalDate last) {
        return last != null && !last.isAfter(today());
    }

    private String page(PeriodForm form, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("agencies", agencies.list());
        model.addAttribute("services", services.list());
        model.addAttribute("kinds", Arrays.asList(Kind.values()));
        return "calendars/period";
    }

    private @Nullable Rescheduling latest() {
        return reschedulings.findLatestOfPeriods(clock.instant()).orElse(null);
    }

    private LocalDate today() {
        return clock.instant().atZone(Dates.ZONE).toLocalDate();
    }
}
