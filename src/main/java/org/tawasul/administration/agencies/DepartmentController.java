package org.tawasul.administration.agencies;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.InstantSource;
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
import org.tawasul.agencies.ChangingAgencies;
import org.tawasul.agencies.Department;
import org.tawasul.agencies.Officer;
import org.tawasul.cases.Permission.Right;
import org.tawasul.cases.handover.MovingDepartments;
import org.tawasul.site.Notices;

/** The departments of an agency: new ones, and what each is called. */
@Controller
@RequestMapping("/admin/agencies/{agency}/departments")
class DepartmentController {
    private final AgencyPages pages;
    private final Agencies agencies;
    private final ChangingAgencies changing;
    private final MovingDepartments moving;
    private final InstantSource clock;

    DepartmentController(
            AgencyPages pages,
            Agencies agencies,
            ChangingAgencies changing,
            MovingDepartments moving,
            InstantSource clock) {
        this.pages = pages;
        this.agencies = agencies;
        this.changing = changing;
        this.moving = moving;
        this.clock = clock;
    }

    @GetMapping("/new")
    String blank(@PathVariable long agency, Model model) {
        return form(agency, DepartmentForm.blank(), null, true, model);
    }

    @PostMapping
    String open(
            @AuthenticationPrincipal Officer officer,
            @PathVariable long agency,
            @Valid @ModelAttribute("form") DepartmentForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response) {
        pages.find(agency);
        if (!form.code().matches(AgencyForm.CODE)) errors.rejectValue("code", "units.code.wrong");
        else if (agencies.listAllDepartmentsOf(agency).stream()
                .anyMatch(each -> each.code().equals(form.code()))) errors.rejectValue("code", "units.code.taken-here");
        if (errors.hasErrors()) return AgencyController.refused(response, form(agency, form, null, true, model));
        agencies.openDepartment(agency, form.code(), false, form.name(), clock.instant(), officer.actor());
        Notices.leave(response, "units.department.opened");
        return "redirect:/admin/agencies/" + agency;
    }

    @GetMapping("/{department}")
    String show(
            @AuthenticationPrincipal Officer officer,
            @PathVariable long agency,
            @PathVariable long department,
            Model model) {
        var found = pages.findDepartment(agency, department);
        model.addAttribute("left", found.open() ? 0 : moving.count(found.id(), Held.COUNTED + 1));
        model.addAttribute(
                "successor",
                agencies.findDepartment(agencies.successorOf(found.id())).orElse(null));
        return form(agency, DepartmentForm.of(found), found, Right.CHANGE_ADMINISTRATION.isOf(officer), model);
    }

    @PostMapping("/{department}")
    String rename(
            @AuthenticationPrincipal Officer officer,
            @PathVariable long agency,
            @PathVariable long department,
            @Valid @ModelAttribute("form") DepartmentForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response) {
        var found = pages.findDepartment(agency, department);
        if (errors.hasErrors()) return AgencyController.refused(response, form(agency, form, found, true, model));
        changing.renameDepartment(department, form.name(), clock.instant(), officer.actor());
        return AgencyController.saved(response, agency);
    }

    private String form(long agency, DepartmentForm form, @Nullable Department department, boolean may, Model model) {
        model.addAttribute("agency", pages.find(agency));
        model.addAttribute("form", form);
        model.addAttribute("department", department);
        model.addAttribute("may", may);
        return "agencies/department";
    }
}
