package org.tawasul.administration;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
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
import org.springframework.web.multipart.MultipartFile;
import org.tawasul.agencies.Agencies;
import org.tawasul.agencies.Officer;
import org.tawasul.agencies.Unit;
import org.tawasul.calendars.Amending;
import org.tawasul.calendars.Calendars;
import org.tawasul.calendars.Flaw;
import org.tawasul.calendars.Season;
import org.tawasul.cases.Permission.Right;
import org.tawasul.journal.Actor;
import org.tawasul.language.Typed;
import org.tawasul.site.Notices;

/** Calendars: a list, a year of each, its week and seasons, and who works by it. */
@Controller
@RequestMapping("/admin/calendars")
class CalendarsController {
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;

    private final CalendarPages pages;
    private final Calendars calendars;
    private final Amending amending;
    private final Agencies agencies;
    private final InstantSource clock;

    CalendarsController(
            CalendarPages pages, Calendars calendars, Amending amending, Agencies agencies, InstantSource clock) {
        this.pages = pages;
        this.calendars = calendars;
        this.amending = amending;
        this.agencies = agencies;
        this.clock = clock;
    }

    @GetMapping
    String list(@AuthenticationPrincipal Officer officer, Model model) {
        model.addAttribute("lines", pages.list());
        model.addAttribute("may", Right.CHANGE_ADMINISTRATION.isOf(officer));
        return "calendars/list";
    }

    @GetMapping("/{id}")
    String show(
            @AuthenticationPrincipal Officer officer,
            @PathVariable long id,
            @RequestParam(required = false) @Nullable Integer year,
            Model model) {
        var today = pages.today();
        int shown = year == null || year < FIRST_YEAR || year > LAST_YEAR ? today.getYear() : year;
        var calendar = pages.find(id);
        model.addAttribute("calendar", calendar);
        model.addAttribute("year", Year.of(calendar, shown, today));
        model.addAttribute("users", pages.usersOf(id));
        model.addAttribute("rescheduling", pages.latest(id));
        model.addAttribute("may", Right.CHANGE_ADMINISTRATION.isOf(officer));
        return "calendars/calendar";
    }

    /** How far the cases have followed the latest change: the page asks for it again while they do. */
    @GetMapping("/{id}/progress")
    String progress(@PathVariable long id, Model model) {
        var calendar = pages.find(id);
        model.addAttribute("address", "/admin/calendars/" + calendar.id() + "/progress");
        model.addAttribute("rescheduling", pages.latest(calendar.id()));
        return "calendars/progress";
    }

    @GetMapping("/new")
    String blank(Model model) {
        return opening(new OpeningForm(null, null, null), blankWeek(), model);
    }

    @PostMapping
    String open(
            @AuthenticationPrincipal Officer officer,
            @ModelAttribute("form") OpeningForm form,
            BindingResult errors,
            @ModelAttribute("week") WeekForm week,
            BindingResult weekErrors,
            Model model,
            HttpServletResponse response) {
        var name = HolidayForm.name(form.nameAr(), form.nameEn(), errors);
        var blocks = week.check(weekErrors);
        if (!weekErrors.hasErrors() && blocks.isEmpty()) weekErrors.rejectValue("sunday", Flaw.NO_WORK.key());
        var code = Typed.text(form.code());
        if (!code.matches("[a-z][a-z0-9-]{1,40}")) errors.rejectValue("code", "calendars.code.wrong");
        else if (calendars.find(code).isPresent()) errors.rejectValue("code", Flaw.CODE_TAKEN.key());
        if (errors.hasErrors() || weekErrors.hasErrors()) return refused(response, opening(form, week, model));
        long id = calendars.open(code, name, blocks, clock.instant(), by(officer));
        Notices.leave(response, "calendars.opened");
        return "redirect:/admin/calendars/" + id;
    }

    @GetMapping("/{id}/week")
    String week(@PathVariable long id, Model model) {
        return weekPage(id, WeekForm.of(pages.find(id).week()), model);
    }

    @PostMapping("/{id}/week")
    String change(
            @AuthenticationPrincipal Officer officer,
            @PathVariable long id,
            @ModelAttribute("week") WeekForm week,
            BindingResult errors,
            Model model,
            HttpServletResponse response) {
        pages.find(id);
        var blocks = week.check(errors);
        if (!errors.hasErrors()) {
            var flaw = amending.changeWeek(id, blocks, clock.instant(), by(officer));
            if (flaw == null) return saved(response, id);
            errors.rejectValue("sunday", flaw.key());
        }
        return refused(response, weekPage(id, week, model));
    }

    @GetMapping("/{id}/seasons/new")
    String blankSeason(@PathVariable long id, Model model) {
        var form = new SeasonForm(null, null, null, null);
        return seasonPage(id, form, WeekForm.of(pages.find(id).week()), model);
    }

    @PostMapping("/{id}/seasons")
    String addSeason(
            @AuthenticationPrincipal Officer officer,
            @PathVariable long id,
            @ModelAttribute("form") SeasonForm form,
            BindingResult errors,
            @ModelAttribute("week") WeekForm week,
            BindingResult weekErrors,
            Model model,
            HttpServletResponse response) {
        pages.find(id);
        var name = HolidayForm.name(form.nameAr(), form.nameEn(), errors);
        var first = HolidayForm.date(form.first(), "first", errors);
        var last = HolidayForm.date(form.last(), "last", errors);
        var blocks = week.check(weekErrors);
        if (!errors.hasErrors() && !weekErrors.hasErrors()) {
            var season = new Season(0, name, first, last, blocks);
            var flaw = amending.addSeason(id, season, clock.instant(), by(officer));
            if (flaw == null) return saved(response, id);
            errors.rejectValue(flaw.field(), flaw.key());
        }
        return refused(response, seasonPage(id, form, week, model));
    }

    @PostMapping("/{id}/seasons/{season}/removal")
    String removeSeason(
            @AuthenticationPrincipal Officer officer,
            @PathVariable long id,
            @PathVariable long season,
            HttpServletResponse response) {
        amending.removeSeason(id, season, clock.instant(), by(officer));
        return saved(response, id);
    }

    @GetMapping("/{id}/users")
    String users(@PathVariable long id, Model model) {
        model.addAttribute("calendar", pages.find(id));
        model.addAttribute("users", pages.usersOf(id));
        model.addAttribute("agencies", agencies.list());
        model.addAttribute("directory", agencies);
        return "calendars/usersOf";
    }

    /** @param who {@code agency-7}, or {@code department-12}; the latter with {@code own=false} goes by its agency's again */
    @PostMapping("/{id}/users")
    String use(
            @AuthenticationPrincipal Officer officer,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String who,
            HttpServletResponse response) {
        pages.find(id);
        agencies.findUnit(who)
                .ifPresent(unit ->
                        agencies.workBy(unit.agencyId(), unit.departmentId(), id, clock.instant(), by(officer)));
        return saved(response, id);
    }

    @PostMapping("/{id}/users/removal")
    String leave(
            @AuthenticationPrincipal Officer officer,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String who,
            HttpServletResponse response) {
        agencies.findUnit(who)
                .filter(Unit::isDepartment)
                .ifPresent(
                        unit -> agencies.workBy(unit.agencyId(), unit.departmentId(), 0, clock.instant(), by(officer)));
        return saved(response, id);
    }

    @GetMapping("/{id}/import")
    String importing(@PathVariable long id, Model model) {
        return importPage(id, null, model);
    }

    @PostMapping("/{id}/import")
    String take(
            @AuthenticationPrincipal Officer officer,
            @PathVariable long id,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(defaultValue = "") String country,
            Model model,
            HttpServletResponse response)
            throws IOException {
        pages.find(id);
        if (file == null || file.isEmpty())
            return refused(response, importPage(id, new Unreadable(0, "calendars.import.missing"), model));
        try (var text = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            var holidays = HolidayFile.read(text, country);
            int fresh = amending.importHolidays(id, holidays, clock.instant(), by(officer));
            Notices.leave(response, "calendars.imported", Integer.toString(holidays.size()), Integer.toString(fresh));
            return "redirect:/admin/calendars/" + id;
        } catch (Unreadable wrong) {
            return refused(response, importPage(id, wrong, model));
        }
    }

    private String opening(OpeningForm form, WeekForm week, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("week", week);
        return "calendars/opening";
    }

    private String weekPage(long id, WeekForm week, Model model) {
        model.addAttribute("calendar", pages.find(id));
        model.addAttribute("week", week);
        model.addAttribute("touched", pages.touched(id));
        return "calendars/week";
    }

    private String seasonPage(long id, SeasonForm form, WeekForm week, Model model) {
        model.addAttribute("calendar", pages.find(id));
        model.addAttribute("form", form);
        model.addAttribute("week", week);
        model.addAttribute("touched", pages.touched(id));
        return "calendars/season";
    }

    private String importPage(long id, @Nullable Unreadable wrong, Model model) {
        model.addAttribute("calendar", pages.find(id));
        model.addAttribute("wrong", wrong);
        model.addAttribute("touched", pages.touched(id));
        return "calendars/holidayImport";
    }

    private static WeekForm blankWeek() {
        var day = "07:00-14:15";
        return new WeekForm(day, day, day, day, day, "", "");
    }

    static String saved(HttpServletResponse response, long id) {
        Notices.leave(response, "calendars.saved");
        return "redirect:/admin/calendars/" + id;
    }

    static String refused(HttpServletResponse response, String page) {
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        return page;
    }

    static Actor by(Officer officer) {
        return officer.actor();
    }
}
