package org.tawasul.intake;

import java.time.InstantSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.tawasul.intake.Answers.Telling;

/** The matter in the requester's own words. */
@Controller
class TextController {
    private final Drafts drafts;
    private final Routes routes;
    private final InstantSource clock;

    TextController(Drafts drafts, Routes routes, InstantSource clock) {
        this.drafts = drafts;
        this.routes = routes;
        this.clock = clock;
    }

    @GetMapping("/new/{draft}/text")
    String show(DraftKey key, Model model) {
        var draft = drafts.getOpen(key, clock.instant());
        var route = routes.show(draft, Step.TEXT, model);
        if (!route.reaches(Step.TEXT)) return route.onward();
        var told = draft.answers().telling();
        model.addAttribute("form", told == null ? Telling.of(null) : told);
        return "intake/text";
    }

    @PostMapping("/new/{draft}/text")
    String save(DraftKey key, @ModelAttribute("form") Telling form, BindingResult errors, Model model) {
        var draft = drafts.save(key, form, clock.instant());
        Checks.check(form, errors);
        if (!errors.hasErrors()) return routes.of(draft).onward();
        routes.show(draft, Step.TEXT, model);
        return "intake/text";
    }
}
