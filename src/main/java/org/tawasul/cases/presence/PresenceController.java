package org.tawasul.cases.presence;

import java.time.InstantSource;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.server.ResponseStatusException;
import org.tawasul.agencies.Officer;
import org.tawasul.cases.CaseId;
import org.tawasul.cases.Reference;
import org.tawasul.cases.References;

/** What the page of a case says while somebody looks at it, and hears of the others. */
@Controller
@RequestMapping("/staff/cases/{reference}/presence")
class PresenceController {
    private final Presence presence;
    private final References references;
    private final InstantSource clock;

    PresenceController(Presence presence, References references, InstantSource clock) {
        this.presence = presence;
        this.references = references;
        this.clock = clock;
    }

    @PostMapping
    String beat(
            @PathVariable String reference,
            @AuthenticationPrincipal Officer officer,
            @RequestParam(defaultValue = "") String doing,
            Model model) {
        var others = presence.beat(id(reference), officer, Doing.of(doing), clock.instant())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("others", others);
        return "presence/others";
    }

    @PostMapping("/leave")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void leave(@PathVariable String reference, @AuthenticationPrincipal Officer officer) {
        presence.leave(id(reference), officer);
    }

    private CaseId id(String reference) {
        return Reference.parse(reference)
                .map(references::idOf)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
