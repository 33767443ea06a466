package org.tawasul.cases.desk;

import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of a case for the staff. */
@Controller
class CaseController {
    private final Dossiers dossiers;
    private final StepPages pages;
    private final LookingBeside beside;
    private final List<CaseAddition> additions;
    private final InstantSource clock;

    CaseController(
            Dossiers dossiers,
            StepPages pages,
            LookingBeside beside,
            List<CaseAddition> additions,
            InstantSource clock) {
        this.dossiers = dossiers;
        this.pages = pages;
        this.beside = beside;
        this.additions = additions;
        this.clock = clock;
    }

    @GetMapping("/staff/cases/{reference}")
    String show(OpenCase open, @RequestParam(required = false) @Nullable String replied, Model model) {
        var step = StaffStep.next(open.found(), open.officer());
        var next = step == null ? null : pages.form(open, step);
        var now = clock.instant();
        var dossier = dossiers.of(open.found(), open.officer(), next, now);
        model.addAttribute("dossier", dossier);
        model.addAttribute("beside", beside.of(open, dossier.requester().shown(), now));
        additions.forEach(addition -> addition.addTo(open));
        model.addAttribute("replied", replied != null);
        return "cases/case";
    }
}
