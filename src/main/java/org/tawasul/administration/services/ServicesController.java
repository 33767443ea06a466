package org.tawasul.administration.services;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
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
import org.tawasul.agencies.Agencies;
import org.tawasul.agencies.Department;
import org.tawasul.agencies.Officer;
import org.tawasul.cases.Permission.Right;
import org.tawasul.catalogue.ChangingServices;
import org.tawasul.catalogue.Service;
import org.tawasul.catalogue.ServiceGroup;
import org.tawasul.catalogue.Services;
import org.tawasul.journal.Actor;
import org.tawasul.language.Typed;
import org.tawasul.site.Notices;

/** The services: which there are, what is known of each, new ones, and those that close. */
@Controller
@RequestMapping("/admin/services")
class ServicesController {
    private final ServicePages pages;
    private final Services services;
    private final ChangingServices changing;
    private final Agencies agencies;
    private final InstantSource clock;

    ServicesController(
            ServicePages pages, Services services, ChangingServices changing, Agencies agencies, InstantSource clock) {
        this.pages = pages;
        this.services = services;
        this.changing = changing;
        this.agencies = agencies;
        this.clock = clock;
    }

    @GetMapping
    String list(
            @AuthenticationPrincipal Officer officer,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "0") long agency,
            @RequestParam(defaultValue = "") String group,
            @RequestParam(defaultValue = "false") boolean closed,
            @RequestParam(defaultValue = "0") long after,
            Model model) {
        model.addAttribute("may", Right.CHANGE_ADMINISTRATION.isOf(officer));
        return pages.list(new ServicesWanted(Typed.text(q), agency, group, closed), after, model);
    }

    @GetMapping("/new")
    String blank(@RequestParam(defaultValue = "0") long department, Model model) {
        model.addAttribute("may", true);
        return pages.form(ServiceForm.blank(department), null, model);
    }

    @PostMapping
    String offer(
            @AuthenticationPrincipal Officer officer,
            @Valid @ModelAttribute("form") ServiceForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response) {
        if (!form.code().matches(ServiceForm.CODE)) errors.rejectValue("code", "services.code.wrong");
        else if (changing.isTaken(form.code())) errors.rejectValue("code", "services.code.taken");
        var department = department(form, null, errors);
        var group = group(form, errors);
        if (department == null || group == null || errors.hasErrors()) {
            model.addAttribute("may", true);
            return refused(response, pages.form(form, null, model));
        }
        long id = services.offer(
                form.service(0, form.code(), group.id(), department.agencyId()), clock.instant(), by(officer));
        Notices.leave(response, "services.offered");
        return "redirect:/admin/services/" + id;
    }

    @GetMapping("/{id}")
    String show(@AuthenticationPrincipal Officer officer, @PathVariable long id, Model model) {
        var service = pages.find(id);
        model.addAttribute("may", Right.CHANGE_ADMINISTRATION.isOf(officer));
        return pages.form(ServiceForm.of(service, pages.groupOf(service)), service, model);
    }

    @PostMapping("/{id}")
    String change(
            @AuthenticationPrincipal Officer officer,
            @PathVariable long id,
            @Valid @ModelAttribute("form") ServiceForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response) {
        var service = pages.find(id);
        var department = department(form, service, errors);
        var group = group(form, errors);
        if (department == null || group == null || errors.hasErrors()) {
            model.addAttribute("may", true);
            return refused(response, pages.form(form, service, model));
        }
        changing.change(form.service(id, service.code(), group.id(), service.agencyId()), clock.instant(), by(officer));
        Notices.leave(response, "services.saved");
        return "redirect:/admin/services/" + id;
    }

    @PostMapping("/{id}/closure")
    String close(@AuthenticationPrincipal Officer officer, @PathVariable long id, HttpServletResponse response) {
        changing.close(pages.find(id).id(), clock.instant(), by(officer));
        Notices.leave(response, "services.closed");
        return "redirect:/admin/services/" + id;
    }

    @PostMapping("/{id}/opening")
    String open(@AuthenticationPrincipal Officer officer, @PathVariable long id, HttpServletResponse response) {
        changing.open(pages.find(id).id(), clock.instant(), by(officer));
        Notices.leave(response, "services.opened");
        return "redirect:/admin/services/" + id;
    }

    /** A service that is there stays with its agency. */
    private @Nullable Department department(ServiceForm form, @Nullable Service of, BindingResult errors) {
        var found = agencies.findDepartment(form.departmentId())
                .filter(department -> of == null || department.agencyId() == of.agencyId())
                .orElse(null);
        if (found == null && !errors.hasFieldErrors("department"))
            errors.rejectValue("department", "services.department.missing");
        return found;
    }

    private @Nullable ServiceGroup group(ServiceForm form, BindingResult errors) {
        var found = services.findGroup(form.group()).orElse(null);
        if (found == null && !errors.hasFieldErrors("group")) errors.rejectValue("group", "services.group.missing");
        return found;
    }

    static String refused(HttpServletResponse response, String page) {
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        return page;
    }

    static Actor by(Officer officer) {
        return Actor.officer(officer.id());
    }
}
