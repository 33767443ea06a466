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
import org.tawasul.agencies.Branch;
import org.tawasul.agencies.ChangingAgencies;
import org.tawasul.agencies.Officer;
import org.tawasul.cases.Permission.Right;
import org.tawasul.site.Notices;

/** The places where an agency receives people: new ones, changed ones, closed ones. Nothing hangs on them, so one closes at once. */
@Controller
@RequestMapping("/admin/agencies/{agency}/branches")
class BranchController {
    private final AgencyPages pages;
    private final Agencies agencies;
    private final ChangingAgencies changing;
    private final InstantSource clock;

    BranchController(AgencyPages pages, Agencies agencies, ChangingAgencies changing, InstantSource clock) {
        this.pages = pages;
        this.agencies = agencies;
        this.changing = changing;
        this.clock = clock;
    }

    @GetMapping("/new")
    String blank(@PathVariable long agency, Model model) {
        return form(agency, BranchForm.blank(), null, true, model);
    }

    @PostMapping
    String open(
            @AuthenticationPrincipal Officer officer,
            @PathVariable long agency,
            @Valid @ModelAttribute("form") BranchForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response) {
        pages.find(agency);
        if (!form.code().matches(AgencyForm.CODE)) errors.rejectValue("code", "units.code.wrong");
        else if (agencies.listAllBranchesOf(agency).stream()
                .anyMatch(each -> each.code().equals(form.code()))) errors.rejectValue("code", "units.code.taken-here");
        form.check(errors);
        if (errors.hasErrors()) return AgencyController.refused(response, form(agency, form, null, true, model));
        var wanted = form.wanted();
        agencies.openBranch(
                agency,
                form.code(),
                wanted.name(),
                wanted.address(),
                wanted.latitude(),
                wanted.longitude(),
                clock.instant(),
                officer.actor());
        Notices.leave(response, "units.branch.opened");
        return "redirect:/admin/agencies/" + agency;
    }

    @GetMapping("/{branch}")
    String show(
            @AuthenticationPrincipal Officer officer,
            @PathVariable long agency,
            @PathVariable long branch,
            Model model) {
        var found = pages.findBranch(agency, branch);
        return form(agency, BranchForm.of(found), found, Right.CHANGE_ADMINISTRATION.isOf(officer), model);
    }

    @PostMapping("/{branch}")
    String change(
            @AuthenticationPrincipal Officer officer,
            @PathVariable long agency,
            @PathVariable long branch,
            @Valid @ModelAttribute("form") BranchForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response) {
        var found = pages.findBranch(agency, branch);
        form.check(errors);
        if (errors.hasErrors()) return AgencyController.refused(response, form(agency, form, found, true, model));
        changing.changeBranch(branch, form.wanted(), clock.instant(), officer.actor());
        return AgencyController.saved(response, agency);
    }

    @PostMapping("/{branch}/closing")
    String close(
            @AuthenticationPrincipal Officer officer,
            @PathVariable long agency,
            @PathVariable long branch,
            HttpServletResponse response) {
        changing.closeBranch(pages.findBranch(agency, branch).id(), clock.instant(), officer.actor());
        Notices.leave(response, "units.branch.closed");
        return "redirect:/admin/agencies/" + agency;
    }

    @PostMapping("/{branch}/reopening")
    String reopen(
            @AuthenticationPrincipal Officer officer,
            @PathVariable long agency,
            @PathVariable long branch,
            HttpServletResponse response) {
        changing.reopenBranch(pages.findBranch(agency, branch).id(), clock.instant(), officer.actor());
        return AgencyController.saved(response, agency);
    }

    private String form(long agency, BranchForm form, @Nullable Branch branch, boolean may, Model model) {
        model.addAttribute("agency", pages.find(agency));
        model.addAttribute("form", form);
        model.addAttribute("branch", branch);
        model.addAttribute("may", may);
        return "agencies/branch";
    }
}
