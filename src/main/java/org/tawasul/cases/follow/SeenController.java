package org.tawasul.cases.follow;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.InstantSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tawasul.cases.Hiding;
import org.tawasul.cases.Outcome.Done;
import org.tawasul.site.Notices;

/** Who of the staff looked at a case and what they read of who asks, for its requester; and whether they shall learn it at all. */
@Controller
class SeenController {
    private final OwnCases own;
    private final CasePages pages;
    private final Hiding hiding;
    private final InstantSource clock;

    SeenController(OwnCases own, CasePages pages, Hiding hiding, InstantSource clock) {
        this.own = own;
        this.pages = pages;
        this.hiding = hiding;
        this.clock = clock;
    }

    @GetMapping("/track/{reference}/seen")
    String show(@PathVariable String reference, HttpServletRequest request, HttpServletResponse response, Model model) {
        var theirs = own.find(reference, request, response).orElse(null);
        if (theirs == null) return TrackedCaseController.elsewhere(reference);
        model.addAttribute("shown", pages.of(theirs.found(), theirs.mine()));
        return "follow/seen";
    }

    @PostMapping("/track/{reference}/identity")
    String set(
            @PathVariable String reference,
            @RequestParam boolean hidden,
            HttpServletRequest request,
            HttpServletResponse response) {
        var theirs = own.find(reference, request, response).orElse(null);
        if (theirs == null) return TrackedCaseController.elsewhere(reference);
        var id = theirs.found().id();
        var at = clock.instant();
        var outcome = RequesterSteps.persistently(() -> hidden ? hiding.hide(id, at) : hiding.show(id, at));
        boolean already = theirs.found().matter().identityHidden() == hidden;
        if (outcome instanceof Done || already)
            Notices.leave(response, hidden ? "access.hidden.notice" : "access.shown.notice");
        else Notices.leave(response, "follow.not-sent.notice");
        return "redirect:/track/" + theirs.found().reference() + "/seen";
    }
}
