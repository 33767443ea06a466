package org.tawasul.administration;

import jakarta.servlet.http.HttpServletResponse;
import java.time.InstantSource;
import java.time.LocalDate;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.tawasul.agencies.Officer;
import org.tawasul.calendars.Amending;
import org.tawasul.calendars.Flaw;
import org.tawasul.calendars.Holiday;
import org.tawasul.language.Typed;

/** The holidays of a calendar: one is announced, named, moved by the moon the evening before, taken back. */
@Controller
@RequestMapping("/admin/calendars/{id}/holidays")
class HolidayController {
    private final CalendarPages pages;
    private final Amending amending;
    private final InstantSource clock;

    HolidayController(CalendarPages pages, Amending amending, InstantSource clock) {
        this.pages = pages;
        this.amending = amending;
        this.clock = clock;
    }

    @GetMapping("/new")
    String blank(@PathVariable long id, @RequestParam(required = false) @Nullable String on, Model model) {
        var day = Typed.day(on).orElse(pages.today().plusDays(1));
        return page(id, null, new HolidayForm(day.toString(), null, null, false), model);
    }

    @PostMapping
    String add(
            @AuthenticationPrincipal Officer officer,
            @PathVariable long id,
            @ModelAttribute("form") HolidayForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response) {
        pages.find(id);
        var on = HolidayForm.date(form.on(), "on", errors);
        var name = HolidayForm.name(form.nameAr(), form.nameEn(), errors);
        if (!errors.hasErrors()) {
            var holiday = new Holiday(on, name, form.isEstimated());
            var flaw = amending.addHoliday(id, holiday, clock.instant(), CalendarsController.by(officer));
            if (flaw == null) return CalendarsController.saved(response, id);
            errors.rejectValue(flaw.field(), flaw.key());
        }
        return CalendarsController.refused(response, page(id, null, form, model));
    }

    @GetMapping("/{on}")
    String show(@PathVariable long id, @PathVariable LocalDate on, Model model) {
        var holiday = find(id, on);
        var name = holiday.name();
        return page(id, on, new HolidayForm(on.toString(), name.ar(), name.en(), holiday.estimated()), model);
    }

    @PostMapping("/{on}/name")
    String rename(
            @AuthenticationPrincipal Officer officer,
            @PathVariable long id,
            @PathVariable LocalDate on,
            @ModelAttribute("form") HolidayForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response) {
        find(id, on);
        var name = HolidayForm.name(form.nameAr(), form.nameEn(), errors);
        if (errors.hasErrors()) return CalendarsController.refused(response, page(id, on, form, model));
        amending.renameHoliday(
                id, new Holiday(on, name, form.isEstimated()), clock.instant(), CalendarsController.by(officer));
        return CalendarsController.saved(response, id);
    }

    @PostMapping("/{from}/move")
    String move(
            @AuthenticationPrincipal Officer officer,
            @PathVariable long id,
            @PathVariable LocalDate from,
            @ModelAttribute("form") HolidayForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response) {
        var name = find(id, from).name();
        var to = HolidayForm.date(form.on(), "on", errors);
        if (!errors.hasErrors()) {
            var flaw = amending.moveHoliday(id, from, to, clock.instant(), CalendarsController.by(officer));
            if (flaw == null) return CalendarsController.saved(response, id);
            errors.rejectValue(Flaw.HOLIDAY_TAKEN.field(), flaw.key());
        }
        var typed = new HolidayForm(form.on(), name.ar(), name.en(), form.isEstimated());
        return CalendarsController.refused(response, page(id, from, typed, model));
    }

    @PostMapping("/{on}/removal")
    String remove(
            @AuthenticationPrincipal Officer officer,
            @PathVariable long id,
            @PathVariable LocalDate on,
            HttpServletResponse response) {
        amending.removeHoliday(id, on, clock.instant(), CalendarsController.by(officer));
        return CalendarsController.saved(response, id);
    }

    private Holiday find(long id, LocalDate on) {
        return pages.find(id).findHoliday(on).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private String page(long id, @Nullable LocalDate on, HolidayForm form, Model model) {
        model.addAttribute("calendar", pages.find(id));
        model.addAttribute("on", on);
        model.addAttribute("form", form);
        model.addAttribute("touched", pages.touched(id));
        return on == null ? "calendars/newHoliday" : "calendars/holiday";
    }
}
