package org.tawasul.insight.reports;

import jakarta.servlet.http.HttpServletResponse;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.tawasul.agencies.Officer;
import org.tawasul.agencies.Officers;
import org.tawasul.cases.Permission.Right;
import org.tawasul.site.Notices;

/** When a saved report is sent by itself, and what was sent. */
@Controller
@RequestMapping("/staff/reports/{id}/schedules")
class ScheduleController {
    private final SavedReports saved;
    private final Schedules schedules;
    private final Officers officers;
    private final InstantSource clock;

    ScheduleController(SavedReports saved, Schedules schedules, Officers officers, InstantSource clock) {
        this.saved = saved;
        this.schedules = schedules;
        this.officers = officers;
        this.clock = clock;
    }

    @GetMapping
    String list(@AuthenticationPrincipal Officer officer, @PathVariable long id, Model model) {
        return page(get(id, officer), officer, ScheduleForm.USUAL, model);
    }

    @PostMapping
    String add(
            @AuthenticationPrincipal Officer officer,
            @PathVariable long id,
            @ModelAttribute("form") ScheduleForm form,
            BindingResult errors,
            HttpServletResponse response,
            Model model) {
        var report = get(id, officer);
        var timetable = form.timetable(errors);
        var languages = form.languages(errors);
        var formats = form.formats(errors);
        var recipients = form.recipients(colleagues(officer), name -> findReader(name, officer), errors);
        if (!errors.hasErrors() && schedules.listOf(report, officer).size() >= Schedules.MOST)
            errors.reject("reports.schedule.many");
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return page(report, officer, form, model);
        }
        schedules.add(
                report.id(),
                officer,
                timetable,
                languages,
                formats,
                form.isEastern(),
                List.copyOf(recipients),
                clock.instant());
        Notices.leave(response, "reports.schedule.added");
        return "redirect:/staff/reports/" + id + "/schedules";
    }

    @PostMapping("/{schedule}/removal")
    String remove(
            @AuthenticationPrincipal Officer officer,
            @PathVariable long id,
            @PathVariable("schedule") long scheduleId,
            HttpServletResponse response) {
        var report = get(id, officer);
        var schedule = schedules.listOf(report, officer).stream()
                .filter(each -> each.id() == scheduleId)
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        schedules.delete(schedule);
        Notices.leave(response, "reports.schedule.removed");
        return "redirect:/staff/reports/" + id + "/schedules";
    }

    private String page(SavedReport report, Officer officer, ScheduleForm form, Model model) {
        var lines = new ArrayList<ScheduleLine>();
        for (var schedule : schedules.listOf(report, officer)) {
            var names = new LinkedHashMap<Long, Officer>();
            for (var recipient : schedule.recipients()) names.put(recipient, officers.get(recipient));
            lines.add(new ScheduleLine(schedule, schedules.listSent(schedule), names));
        }
        model.addAttribute("report", report);
        model.addAttribute("lines", lines);
        model.addAttribute("form", form);
        model.addAttribute("colleagues", colleagues(officer));
        return "reports/schedules";
    }

    /** Oneself, and who of one's agency makes reports. */
    private List<Officer> colleagues(Officer officer) {
        var colleagues = new ArrayList<Officer>(List.of(officer));
        if (officer.agencyId() != 0)
            officers.listOfAgency(officer.agencyId()).stream()
                    .filter(each -> Right.MAKE_REPORTS.isOf(each) && each.id() != officer.id())
                    .forEach(colleagues::add);
        return colleagues;
    }

    /** Who works for one agency writes to its staff and to the nation's, who works for the nation to everybody. */
    private @Nullable Officer findReader(String username, Officer by) {
        return officers.findActive(username)
                .filter(Right.MAKE_REPORTS::isOf)
                .filter(found -> by.agencyId() == 0 || found.agencyId() == 0 || found.agencyId() == by.agencyId())
                .orElse(null);
    }

    private SavedReport get(long id, Officer officer) {
        if (!Right.MAKE_REPORTS.isOf(officer)) throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        return saved.find(id, officer).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
