package org.tawasul.intake;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tawasul.cases.CaseId;
import org.tawasul.cases.Expectations;
import org.tawasul.identity.Grants;
import org.tawasul.identity.Phones;
import org.tawasul.people.NationalNumber;
import org.tawasul.site.Notices;

/** The last look before it is sent, and the sending. */
@Controller
class CheckController {
    private final Drafts drafts;
    private final Routes routes;
    private final Sending sending;
    private final Areas areas;
    private final Earlier earlier;
    private final Grants grants;
    private final Expectations expectations;
    private final InstantSource clock;

    CheckController(
            Drafts drafts,
            Routes routes,
            Sending sending,
            Areas areas,
            Earlier earlier,
            Grants grants,
            Expectations expectations,
            InstantSource clock) {
        this.drafts = drafts;
        this.routes = routes;
        this.sending = sending;
        this.areas = areas;
        this.earlier = earlier;
        this.grants = grants;
        this.expectations = expectations;
        this.clock = clock;
    }

    @GetMapping("/new/{draft}/check")
    String show(DraftKey key, Model model) {
        var draft = drafts.getOpen(key, clock.instant());
        var route = routes.show(draft, Step.CHECK, model);
        if (!route.isComplete()) return route.onward();
        var answers = draft.answers();
        var telling = Objects.requireNonNull(answers.telling());
        model.addAttribute("answers", answers);
        var reading = route.reading();
        model.addAttribute("given", reading == null ? List.of() : reading.answers());
        model.addAttribute("loose", route.looseFiles());
        model.addAttribute("subject", Checks.subject(telling));
        model.addAttribute("subjectDerived", Checks.tidy(telling.subject()).isEmpty());
        model.addAttribute("text", Checks.tidy(telling.text()));
        model.addAttribute("telling", telling);
        model.addAttribute("phone", Phones.display(Objects.requireNonNull(draft.phone())));
        model.addAttribute(
                "number",
                Objects.requireNonNull(answers.requester())
                        .number()
                        .map(NationalNumber::covered)
                        .orElse(null));
        model.addAttribute(
                "expectation",
                expectations
                        .find(Objects.requireNonNull(answers.topic()).serviceId())
                        .orElse(null));
        model.addAttribute(
                "area",
                answers.place() == null
                        ? null
                        : areas.find(answers.place().area()).map(Area::name).orElse(null));
        model.addAttribute("reports", earlier.near(route, clock.instant()));
        return "intake/check";
    }

    /** @param follow names an earlier case about the same matter, which this one is to follow */
    @PostMapping("/new/{draft}/check")
    String send(
            DraftKey key,
            @RequestParam(required = false) @Nullable String follow,
            HttpServletRequest request,
            HttpServletResponse response) {
        var chosen = follow == null ? Optional.<CaseId>empty() : chosen(key, follow);
        var route = sending.send(key, clock.instant());
        if (!route.isComplete()) return route.onward();
        if (follow != null) {
            boolean follows = earlier.follow(route.draft().caseId(), chosen, clock.instant());
            Notices.leave(response, follows ? "merging.reported.done" : "merging.reported.late");
        }
        grants.give(route.draft().caseId().value(), request, response);
        return "redirect:" + key.address("done");
    }

    private Optional<CaseId> chosen(DraftKey key, String token) {
        var route = routes.of(drafts.getOpen(key, clock.instant()));
        return route.isComplete() ? earlier.find(route, token, clock.instant()) : Optional.empty();
    }
}
