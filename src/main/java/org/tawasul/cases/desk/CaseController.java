package org.tawasul.cases.desk;

import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.tawasul.agencies.Officer;
import org.tawasul.cases.Case;
import org.tawasul.cases.Drafting;

/** The page of a case for the staff. */
@Controller
class CaseController {
    private final Opening opening;
    private final Dossiers dossiers;
    private final StepPages pages;
    private final Drafting drafting;
    private final InstantSource clock;

    CaseController(Opening opening, Dossiers dossiers, StepPages pages, Drafting drafting, InstantSource clock) {
        this.opening = opening;
        this.dossiers = dossiers;
        this.pages = pages;
        this.drafting = drafting;
        this.clock = clock;
    }

    @GetMapping("/staff/cases/{reference}")
    String show(
            @PathVariable String reference,
            @AuthenticationPrincipal Officer officer,
            @RequestParam(required = false) @Nullable String replied,
            Model model) {
        var found = opening.open(reference, officer);
        model.addAttribute("dossier", dossiers.of(found, officer, next(found, officer), clock.instant()));
        model.addAttribute("replied", replied != null);
        return "cases/case";
    }

    private @Nullable StepView next(Case found, Officer officer) {
        var step = StaffStep.next(found, officer);
        if (step == null) return null;
        var form = switch (step) {
            case REPLY -> StepForm.Reply.of(drafting.find(found.id(), officer).orElse(""), found.version());
            case TRIAGE -> new StepForm.Triage(Long.toString(found.serviceId()), Integer.toString(found.importance()));
            case ASSIGN -> new StepForm.Assignment("");
            case CLOSE -> new StepForm.Closure("");
            case ASK, REOPEN, REFER, NOTE -> throw new IllegalStateException(step + " never is what comes next");
        };
        return pages.form(found, officer, step, form);
    }
}
