package org.tawasul.administration.agencies;

import jakarta.servlet.http.HttpServletResponse;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tawasul.agencies.Agencies;
import org.tawasul.agencies.ChangingAgencies;
import org.tawasul.agencies.Officer;
import org.tawasul.cases.handover.MovingDepartments;
import org.tawasul.site.Notices;

/** Closes departments and agencies: says first what they hold, and who can take it over. */
@Controller
@RequestMapping("/admin/agencies/{agency}")
class ClosingController {
    private final AgencyPages pages;
    private final ClosingUnits closing;
    private final Agencies agencies;
    private final ChangingAgencies changing;
    private final MovingDepartments moving;
    private final InstantSource clock;

    ClosingController(
            AgencyPages pages,
            ClosingUnits closing,
            Agencies agencies,
            ChangingAgencies changing,
            MovingDepartments moving,
            InstantSource clock) {
        this.pages = pages;
        this.closing = closing;
        this.agencies = agencies;
        this.changing = changing;
        this.moving = moving;
        this.clock = clock;
    }

    @GetMapping("/departments/{department}/closing")
    String askDepartment(@PathVariable long agency, @PathVariable long department, Model model) {
        return departmentPage(agency, department, null, model);
    }

    /** @param successor a department's number; {@code 0} for none; empty: not said */
    @PostMapping("/departments/{department}/closing")
    String closeDepartment(
            @AuthenticationPrincipal Officer officer,
            @PathVariable long agency,
            @PathVariable long department,
            @RequestParam(defaultValue = "") String successor,
            Model model,
            HttpServletResponse response) {
        var found = pages.findDepartment(agency, department);
        long to = successor.matches("\\d{1,18}") ? Long.parseLong(successor) : found.id();
        var flaw = closing.close(found, to, clock.instant(), officer.actor());
        if (flaw != null)
            return AgencyController.refused(response, departmentPage(agency, department, flaw.key(), model));
        Notices.leave(response, "units.department.closed");
        return "redirect:/admin/agencies/" + agency + "/departments/" + department;
    }

    @PostMapping("/departments/{department}/reopening")
    String reopenDepartment(
            @AuthenticationPrincipal Officer officer,
            @PathVariable long agency,
            @PathVariable long department,
            HttpServletResponse response) {
        changing.reopenDepartment(pages.findDepartment(agency, department).id(), clock.instant(), officer.actor());
        return AgencyController.saved(response, agency);
    }

    /** How many cases are still to follow: the page asks for it again while there are some. */
    @GetMapping("/departments/{department}/progress")
    String progress(@PathVariable long agency, @PathVariable long department, Model model) {
        var found = pages.findDepartment(agency, department);
        model.addAttribute("address", "/admin/agencies/" + agency + "/departments/" + department + "/progress");
        model.addAttribute("left", moving.count(found.id(), Held.COUNTED + 1));
        long successor = agencies.successorOf(found.id());
        model.addAttribute("successor", agencies.findDepartment(successor).orElse(null));
        return "agencies/progress";
    }

    @GetMapping("/closing")
    String askAgency(@PathVariable long agency, Model model) {
        return agencyPage(agency, null, model);
    }

    @PostMapping("/closing")
    String closeAgency(
            @AuthenticationPrincipal Officer officer,
            @PathVariable long agency,
            Model model,
            HttpServletResponse response) {
        var flaw = closing.close(pages.find(agency), clock.instant(), officer.actor());
        if (flaw != null) return AgencyController.refused(response, agencyPage(agency, flaw.key(), model));
        Notices.leave(response, "units.agency.closed");
        return "redirect:/admin/agencies/" + agency;
    }

    @PostMapping("/reopening")
    String reopenAgency(
            @AuthenticationPrincipal Officer officer, @PathVariable long agency, HttpServletResponse response) {
        changing.reopen(pages.find(agency).id(), clock.instant(), officer.actor());
        return AgencyController.saved(response, agency);
    }

    private String departmentPage(long agency, long department, @Nullable String flaw, Model model) {
        var found = pages.findDepartment(agency, department);
        model.addAttribute("agency", pages.find(agency));
        model.addAttribute("department", found);
        model.addAttribute("held", closing.heldBy(found));
        model.addAttribute(
                "successors",
                agencies.listDepartmentsOf(agency).stream()
                        .filter(other -> other.id() != department)
                        .toList());
        model.addAttribute("flaw", flaw);
        return "agencies/departmentClosing";
    }

    private String agencyPage(long agency, @Nullable String flaw, Model model) {
        var found = pages.find(agency);
        model.addAttribute("agency", found);
        model.addAttribute("held", closing.heldBy(found));
        model.addAttribute("flaw", flaw);
        return "agencies/agencyClosing";
    }
}
