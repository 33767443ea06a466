package org.tawasul.intake;

import java.time.InstantSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
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

    /** @param photo agreed that it is where the photo says it was taken */
    @PostMapping("/new/{draft}/place")
    String save(
            DraftKey key,
            @ModelAttribute("form") Whereabouts form,
            BindingResult errors,
            @RequestParam(defaultValue = "false") boolean photo,
            Model model) {
        var draft = drafts.save(key, form, clock.instant());
        var takenAt = draft.answers().photoTakenAt();
        if (photo && takenAt != null && !Checks.hasPoint(form)) {
            var there = new Whereabouts(
                    Double.toString(takenAt.latitude()),
                    Double.toString(takenAt.longitude()),
                    form.area(),
                    form.words());
            return onwardOrBack(drafts.save(key, there, clock.instant()), there, errors, model);
        }
        return onwardOrBack(draft, form, errors, model);
    }

    private String onwardOrBack(Draft draft, Whereabouts form, BindingResult errors, Model model) {
        var service = routes.of(draft).service();
        Checks.check(form, service == null ? PlaceNeed.OPTIONAL : service.place(), errors);
        return errors.hasErrors() ? page(draft, model) : routes.of(draft).onward();
    }

    private String page(Draft draft, Model model) {
        routes.show(draft, Step.PLACE, model);
        model.addAttribute("areas", areas.byGovernorate());
        model.addAttribute("takenAt", draft.answers().photoTakenAt());
        return "intake/place";
    }
}
