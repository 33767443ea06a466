package org.tawasul.intake;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tawasul.catalogue.Kind;
import org.tawasul.intake.Answers.Topic;
import org.tawasul.site.Notices;

/**
 * The beginning: what kind of matter, and what it is about. Until something is chosen nothing is stored; then a draft
 * begins, and everything after it stands in the draft.
 */
@Controller
class BeginController {
    private final Drafts drafts;
    private final Discarding discarding;
    private final Routes routes;
    private final Choosing choosing;
    private final InstantSource clock;

    BeginController(Drafts drafts, Discarding discarding, Routes routes, Choosing choosing, InstantSource clock) {
        this.drafts = drafts;
        this.discarding = discarding;
        this.routes = routes;
        this.choosing = choosing;
        this.clock = clock;
    }

    @GetMapping("/new")
    String show(
            @RequestParam(required = false) @Nullable String kind,
            @ModelAttribute Choosing.Question question,
            HttpServletRequest request,
            Model model) {
        var chosen = kind(kind);
        model.addAttribute("unfinished", unfinished(request));
        if (chosen.isEmpty()) {
            model.addAttribute("group", question.group());
            model.addAttribute("service", question.service());
            return "intake/kind";
        }
        if (chosen.get() == Kind.PHOTO) return "intake/photo";
        choosing.showServices(chosen.get(), question, model);
        return "intake/service";
    }

    @GetMapping("/new/agencies")
    String showAgencies(
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String agency,
            Model model) {
        choosing.showAgencies(kind(kind).orElse(Kind.COMPLAINT), q, agency, model);
        return "intake/agencies";
    }

    @PostMapping("/new")
    String begin(
            @RequestParam(required = false) @Nullable String kind,
            @ModelAttribute Choosing.Choice choice,
            HttpServletRequest request,
            HttpServletResponse response) {
        var chosen = kind(kind);
        if (chosen.isEmpty()) return "redirect:/new";
        var topic = choosing.choose(chosen.get(), choice);
        if (topic.isEmpty() && chosen.get() != Kind.PHOTO) {
            Notices.leave(response, "new.withdrawn");
            return "redirect:/new?kind=" + chosen.get().code();
        }
        var at = clock.instant();
        var answers = Answers.about(topic.orElseGet(() -> Topic.none(chosen.get())));
        var key = drafts.begin(DraftCookie.keep(request, response), answers, at);
        return routes.of(drafts.getOpen(key, at)).onward();
    }

    /** Goes on where it was left. */
    @GetMapping("/new/{draft}")
    String resume(DraftKey key) {
        return routes.of(drafts.getOpen(key, clock.instant())).onward();
    }

    @PostMapping("/new/{draft}/discard")
    String discard(DraftKey key, HttpServletResponse response) {
        discarding.discard(key);
        Notices.leave(response, "new.discarded");
        return "redirect:/new";
    }

    /** What was begun in this browser, for the page that offers to go on. */
    private List<Unfinished> unfinished(HttpServletRequest request) {
        return DraftCookie.find(request).stream()
                .flatMap(secret -> drafts.listUnfinished(secret, clock.instant()).stream())
                .map(this::unfinished)
                .toList();
    }

    private Unfinished unfinished(Draft draft) {
        var service = routes.of(draft).service();
        var told = draft.answers().telling();
        return new Unfinished(
                draft.id(),
                draft.kind(),
                service == null ? null : service.name(),
                told == null ? null : Checks.subject(told),
                draft.updatedAt());
    }

    static Optional<Kind> kind(@Nullable String code) {
        return Arrays.stream(Kind.values())
                .filter(kind -> kind.code().equals(code))
                .findFirst();
    }
}
