package org.tawasul.intake;

import java.time.InstantSource;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.tawasul.agencies.Agencies;
import org.tawasul.cases.Expectations;
import org.tawasul.cases.References;
import org.tawasul.catalogue.Services;
import org.tawasul.identity.Phones;

/** What is said after the sending: the reference, what happens next, and by when. */
@Controller
class ConfirmationController {
    private final Drafts drafts;
    private final Routes routes;
    private final Services services;
    private final Agencies agencies;
    private final References references;
    private final Expectations expectations;
    private final InstantSource clock;

    ConfirmationController(
            Drafts drafts,
            Routes routes,
            Services services,
            Agencies agencies,
            References references,
            Expectations expectations,
            InstantSource clock) {
        this.drafts = drafts;
        this.routes = routes;
        this.services = services;
        this.agencies = agencies;
        this.references = references;
        this.expectations = expectations;
        this.clock = clock;
    }

    @GetMapping("/new/{draft}/done")
    String confirm(DraftKey key, Model model) {
        var draft = drafts.get(key, clock.instant());
        var sent = draft.answers().sent();
        if (sent == null) return routes.of(draft).onward();
        var service = services.get(sent.serviceId());
        model.addAttribute("reference", references.of(draft.caseId()));
        model.addAttribute("service", service);
        model.addAttribute("agency", agencies.get(service.agencyId()).name());
        model.addAttribute("sent", sent);
        model.addAttribute("expectation", expectations.find(sent.serviceId()).orElse(null));
        model.addAttribute("phone", Phones.display(sent.phone()));
        model.addAttribute("submittedAt", Objects.requireNonNull(draft.submittedAt()));
        return "intake/done";
    }
}
