package org.tawasul.administration.agencies;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.InstantSource;
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
import org.tawasul.agencies.Agencies;
import org.tawasul.agencies.ChangingAgencies;
import org.tawasul.agencies.Department;
import org.tawasul.agencies.Officer;
import org.tawasul.calendars.Calendars;
import org.tawasul.cases.Permission.Right;
import org.tawasul.language.Typed;
import org.tawasul.site.Notices;

/** Agencies: which there are, what each has, and what it is called. */
@Controller
@RequestMapping("/admin/agencies")
class AgencyController {
    private final AgencyPages pages;
    private final Agencies agencies;
    private final ChangingAgencies changing;
    private final Calendars calendars;
    private final InstantSource clock;

    AgencyController(
            AgencyPages pages, Agencies agencies, ChangingAgencies changing, Calendars calendars, InstantSource clock) {
        this.pages = pages;
        this.agencies = agencies;
        this.changing = changing;
        this.calendars = calendars;
        this.clock = clock;
    }

    @GetMapping
    String list(
            @AuthenticationPrincipal Officer officer,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "false") boolean closed,
            Model model) {
        model.addAttribute("may", Right.CHANGE_ADMINISTRATION.isOf(officer));
        return pages.list(Typed.text(q), closed, model);
    }

    @GetMapping("/new")
    String blank(Model model) {
        return pages.form(AgencyForm.blank(), null, model);
    }

    @PostMapping
    String open(
            @AuthenticationPrincipal Officer officer,
            @Valid @ModelAttribute("form") AgencyForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response) {
        form.checkBeginning(agencies, calendars, errors);
        form.check(errors);
        if (errors.hasErrors()) return refused(response, pages.form(form, null, model));
        long id = agencies.open(
                form.code(),
                form.sector(),
                Long.parseLong(form.calendar()),
                form.name(),
                form.about(),
                clock.instant(),
                officer.actor());
        Notices.leave(response, "units.agency.opened");
        return "redirect:/admin/agencies/" + id;
    }

    @GetMapping("/{agency}")
    String show(@AuthenticationPrincipal Officer officer, @PathVariable long agency, Model model) {
        model.addAttribute("may", Right.CHANGE_ADMINISTRATION.isOf(officer));
        return pages.show(pages.find(agency), model);
    }

    @GetMapping("/{agency}/details")
    String details(@PathVariable long agency, Model model) {
        var found = pages.find(agency);
        return pages.form(AgencyForm.of(found, agencies), found, model);
    }

    @PostMapping("/{agency}/details")
    String change(
            @AuthenticationPrincipal Officer officer,
            @PathVariable long agency,
            @Valid @ModelAttribute("form") AgencyForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response) {
        var found = pages.find(agency);
        form.check(errors);
        long office = agencies.listDepartmentsOf(agency).stream()
                .mapToLong(Department::id)
                .filter(id -> Long.toString(id).equals(form.office()))
                .findFirst()
                .orElse(0);
        if (office == 0 && !form.office().isEmpty()) errors.rejectValue("office", "units.office.wrong");
        if (errors.hasErrors()) return refused(response, pages.form(form, found, model));
        changing.change(agency, form.wanted(office), clock.instant(), officer.actor());
        return saved(response, agency);
    }

    static String saved(HttpServletResponse response, long agency) {
        Notices.leave(response, "units.saved");
        return "redirect:/admin/agencies/" + agency;
    }

    static String refused(HttpServletResponse response, String page) {
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        return page;
    }
}
