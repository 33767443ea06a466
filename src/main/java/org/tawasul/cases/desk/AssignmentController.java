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
import org.tawasul.cases.Assigning;

/** Who has a case: taken oneself, or given to somebody. */
@Controller
@RequestMapping("/staff/cases/{reference}/assignment")
class AssignmentController {
    private final Opening opening;
    private final StepPages pages;
    private final Assigning assigning;
    private final InstantSource clock;

    AssignmentController(Opening opening, StepPages pages, Assigning assigning, InstantSource clock) {
        this.opening = opening;
        this.pages = pages;
        this.assigning = assigning;
        this.clock = clock;
    }

    @GetMapping
    String ask(
            @PathVariable String reference,
            @AuthenticationPrincipal Officer officer,
            Model model,
            HttpServletResponse response) {
        var found = opening.open(reference, officer);
        return pages.show(found, officer, StaffStep.ASSIGN, new StepForm.Assignment(""), model, response);
    }

    @PostMapping
    String create(
            @PathVariable String reference,
            @AuthenticationPrincipal Officer officer,
            @Valid @ModelAttribute("form") StepForm.Assignment form,
            BindingResult errors,
            Model model,
            HttpServletResponse response) {
        var found = opening.open(reference, officer);
        var posted = new StepPages.Posted(found, officer, form, errors, model, response);
        return pages.take(
                StaffStep.ASSIGN,
                posted,
                () -> form.officer().isEmpty()
                        ? assigning.claim(found.id(), officer, clock.instant())
                        : assigning.assign(found.id(), officer, Long.parseLong(form.officer()), clock.instant()));
    }
}
