package org.tawasul.intake;

import jakarta.servlet.http.HttpServletResponse;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tawasul.intake.Answers.Topic;
import org.tawasul.site.Notices;

/** What a draft is and what it is about, chosen again. */
@Controller
class TopicController {
    private final Drafts drafts;
    private final Routes routes;
    private final Choosing choosing;
    private final InstantSource clock;

    TopicController(Drafts drafts, Routes routes, Choosing choosing, InstantSource clock) {
        this.drafts = drafts;
        this.routes = routes;
        this.choosing = choosing;
        this.clock = clock;
    }

    @GetMapping("/new/{draft}/kind")
    String showKinds(DraftKey key, Model model) {
        routes.show(drafts.getOpen(key, clock.instant()), Step.SERVICE, model);
        return "intake/kindAgain";
    }

    /** A service that takes the new kind stays chosen. */
    @PostMapping("/new/{draft}/kind")
    String chooseKind(DraftKey key, @RequestParam(required = false) @Nullable String kind) {
        var at = clock.instant();
        var draft = drafts.getOpen(key, at);
        var topic = draft.answers().topic();
        var chosen = BeginController.kind(kind);
        if (topic == null || chosen.isEmpty()) return routes.of(draft).onward();
        var service = routes.of(draft).service();
        boolean stays = service != null && service.kinds().contains(chosen.get());
        var changed = stays
                ? new Topic(chosen.get(), topic.serviceId(), topic.departmentId(), topic.form())
                : Topic.none(chosen.get());
        return routes.of(drafts.save(key, changed, at)).onward();
    }

    @GetMapping("/new/{draft}/service")
    String showServices(DraftKey key, @ModelAttribute Choosing.Question question, Model model) {
        var draft = drafts.getOpen(key, clock.instant());
        var route = routes.show(draft, Step.SERVICE, model);
        if (!route.reaches(Step.SERVICE)) return route.onward();
        choosing.showServices(draft.kind(), question, model);
        var topic = draft.answers().topic();
        if (topic != null && topic.serviceId() != 0 && route.service() == null) model.addAttribute("withdrawn", true);
        return "intake/service";
    }

    @GetMapping("/new/{draft}/agencies")
    String showAgencies(
            DraftKey key,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String agency,
            Model model) {
        var draft = drafts.getOpen(key, clock.instant());
        routes.show(draft, Step.SERVICE, model);
        choosing.showAgencies(draft.kind(), q, agency, model);
        return "intake/agencies";
    }

    @PostMapping("/new/{draft}/service")
    String choose(DraftKey key, @ModelAttribute Choosing.Choice choice, HttpServletResponse response) {
        var at = clock.instant();
        var draft = drafts.getOpen(key, at);
        var topic = choosing.choose(draft.kind(), choice);
        if (topic.isEmpty()) {
            Notices.leave(response, "new.withdrawn");
            return "redirect:" + key.address("service");
        }
        return routes.of(drafts.save(key, topic.get(), at)).onward();
    }
}
