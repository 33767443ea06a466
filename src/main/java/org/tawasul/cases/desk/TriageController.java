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
import org.tawasul.agencies.Officer;
import org.tawasul.cases.Triaging;

/** What a case is about and how much it matters. */
@Controller
@RequestMapping("/staff/cases/{reference}/triage")
class TriageController {
    private final Opening opening;
    private final StepPages pages;
    private final Triaging triaging;
    private final InstantSource clock;

    TriageController(Opening opening, StepPages pages, Triaging triaging, InstantSource clock) {
        this.opening = opening;
        this.pages = pages;
        this.triaging = triaging;
        this.clock = clock;
    }

    @GetMapping
    String ask(
            @PathVariable String reference,
            @AuthenticationPrincipal Officer officer,
            Model model,
            HttpServletResponse response) {
        var found = opening.open(reference, officer);
        return pages.show(
                found,
                officer,
                StaffStep.TRIAGE,
                new StepForm.Triage(Long.toString(found.serviceId()), Integer.toString(found.importance())),
                model,
                response);
    }

    @PostMapping
    String create(
            @PathVariable String reference,
            @AuthenticationPrincipal Officer officer,
            @Valid @ModelAttribute("form") StepForm.Triage form,
            BindingResult errors,
            Model model,
            HttpServletResponse response) {
        var found = opening.open(reference, officer);
        var posted = new StepPages.Posted(found, officer, form, errors, model, response);
        return pages.take(
                StaffStep.TRIAGE,
                posted,
                () -> triaging.triage(
                        found.id(),
                        officer,
                        Long.parseLong(form.service()),
                        Integer.parseInt(form.importance()),
                        clock.instant()));
    }
}
