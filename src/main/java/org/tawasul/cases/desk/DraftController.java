package org.tawasul.cases.desk;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.InstantSource;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.tawasul.agencies.Officer;
import org.tawasul.cases.Drafting;
import org.tawasul.cases.Outcome.Done;
import org.tawasul.cases.Outcome.Refused;

/** An unsent reply, kept for the officer who writes it. It is written in the form of the reply. */
@Controller
class DraftController {
    private final Opening opening;
    private final StepPages pages;
    private final Drafting drafting;
    private final InstantSource clock;

    DraftController(Opening opening, StepPages pages, Drafting drafting, InstantSource clock) {
        this.opening = opening;
        this.pages = pages;
        this.drafting = drafting;
        this.clock = clock;
    }

    @PostMapping("/staff/cases/{reference}/draft")
    String create(
            @PathVariable String reference,
            @AuthenticationPrincipal Officer officer,
            @Valid @ModelAttribute("form") StepForm.Reply form,
            BindingResult errors,
            Model model,
            HttpServletResponse response) {
        var found = opening.open(reference, officer);
        var posted = new StepPages.Posted(found, officer, form, errors, model, response);
        if (StaffStep.REPLY.refuses(found, officer) == null && errors.hasErrors()) {
            return pages.again(StaffStep.REPLY, posted);
        }
        return switch (drafting.draft(found.id(), officer, form.text(), clock.instant())) {
            case Done _ -> pages.done(posted, "cases.draft.done");
            case Refused(var why) -> pages.refused(StaffStep.REPLY, posted, why, java.util.List.of());
        };
    }
}
