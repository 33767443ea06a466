package org.tawasul.cases.desk;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.InstantSource;
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
import org.tawasul.agencies.Officer;
import org.tawasul.cases.Outcome;
import org.tawasul.cases.Outcome.Refused;
import org.tawasul.cases.Referring;
import org.tawasul.cases.Refusal;

/** Sending a case on to whom it belongs. The list of places can be narrowed by words of their names, also without a script. */
@Controller
@RequestMapping("/staff/cases/{reference}/referrals")
class ReferralController {
    private final Opening opening;
    private final StepPages pages;
    private final Referring referring;
    private final Agencies agencies;
    private final InstantSource clock;

    ReferralController(Opening opening, StepPages pages, Referring referring, Agencies agencies, InstantSource clock) {
        this.opening = opening;
        this.pages = pages;
        this.referring = referring;
        this.agencies = agencies;
        this.clock = clock;
    }

    @GetMapping
    String ask(
            @PathVariable String reference,
            @AuthenticationPrincipal Officer officer,
            Model model,
            HttpServletResponse response) {
        var found = opening.open(reference, officer);
        return pages.show(found, officer, StaffStep.REFER, new StepForm.Referral("", "", ""), model, response);
    }

    @PostMapping
    String create(
            @PathVariable String reference,
            @AuthenticationPrincipal Officer officer,
            @Valid @ModelAttribute("form") StepForm.Referral form,
            BindingResult errors,
            @RequestParam(defaultValue = "false") boolean narrow,
            Model model,
            HttpServletResponse response) {
        var found = opening.open(reference, officer);
        if (narrow) return pages.show(found, officer, StaffStep.REFER, form, model, response);
        var posted = new StepPages.Posted(found, officer, form, errors, model, response);
        return pages.take(StaffStep.REFER, posted, () -> refer(posted, form));
    }

    private Outcome refer(StepPages.Posted posted, StepForm.Referral form) {
        long id = Long.parseLong(form.to().substring(form.to().indexOf('-') + 1));
        var at = clock.instant();
        var found = posted.found().id();
        if (form.to().startsWith("agency-")) return referring.refer(found, posted.officer(), id, 0, form.reason(), at);
        return agencies.findDepartment(id)
                .map(to -> referring.refer(found, posted.officer(), to.agencyId(), to.id(), form.reason(), at))
                .orElse(new Refused(Refusal.NO_SUCH_TARGET));
    }
}
