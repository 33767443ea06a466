package org.tawasul.intake;

import java.time.InstantSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.tawasul.catalogue.Service.PlaceNeed;
import org.tawasul.intake.Answers.Whereabouts;

/** Where it is: a point on the map, or an area with words for the driver. */
@Controller
class PlaceController {
    private final Drafts drafts;
    private final Routes routes;
    private final Areas areas;
    private final InstantSource clock;

    PlaceController(Drafts drafts, Routes routes, Areas areas, InstantSource clock) {
        this.drafts = drafts;
        this.routes = routes;
        this.areas = areas;
        this.clock = clock;
    }

    @GetMapping("/new/{draft}/place")
    String show(DraftKey key, Model model) {
        var draft = drafts.getOpen(key, clock.instant());
        var route = routes.of(draft);
        if (!route.reaches(Step.PLACE)) return route.onward();
        var told = draft.answers().place();
        model.addAttribute("form", told == null ? new Whereabouts(null, null, null, null) : told);
        return page(draft, model);
    }

    @PostMapping("/new/{draft}/place")
    String save(DraftKey key, @ModelAttribute("form") Whereabouts form, BindingResult errors, Model model) {
        var draft = drafts.save(key, form, clock.instant());
        var service = routes.of(draft).service();
        Checks.check(form, service == null ? PlaceNeed.OPTIONAL : service.place(), errors);
        return errors.hasErrors() ? page(draft, model) : routes.of(draft).onward();
    }

    private String page(Draft draft, Model model) {
        routes.show(draft, Step.PLACE, model);
        model.addAttribute("areas", areas.byGovernorate());
        return "intake/place";
    }
}
