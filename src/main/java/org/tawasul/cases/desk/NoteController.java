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
import org.tawasul.cases.Noting;

/** Notes among the staff. */
@Controller
@RequestMapping("/staff/cases/{reference}/notes")
class NoteController {
    private final Opening opening;
    private final StepPages pages;
    private final Noting noting;
    private final InstantSource clock;

    NoteController(Opening opening, StepPages pages, Noting noting, InstantSource clock) {
        this.opening = opening;
        this.pages = pages;
        this.noting = noting;
        this.clock = clock;
    }

    @GetMapping
    String ask(
            @PathVariable String reference,
            @AuthenticationPrincipal Officer officer,
            Model model,
            HttpServletResponse response) {
        var found = opening.open(reference, officer);
        return pages.show(found, officer, StaffStep.NOTE, new StepForm.Note(""), model, response);
    }

    @PostMapping
    String create(
            @PathVariable String reference,
            @AuthenticationPrincipal Officer officer,
            @Valid @ModelAttribute("form") StepForm.Note form,
            BindingResult errors,
            Model model,
            HttpServletResponse response) {
        var found = opening.open(reference, officer);
        var posted = new StepPages.Posted(found, officer, form, errors, model, response);
        return pages.take(StaffStep.NOTE, posted, () -> noting.note(found.id(), officer, form.text(), clock.instant()));
    }
}
