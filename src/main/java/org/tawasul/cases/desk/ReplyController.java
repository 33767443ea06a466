package org.tawasul.cases.desk;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.InstantSource;
import java.util.List;
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
import org.tawasul.cases.Drafting;
import org.tawasul.cases.Outcome.Done;
import org.tawasul.cases.Outcome.Refused;
import org.tawasul.cases.Refusal;
import org.tawasul.cases.Replying;

/**
 * The agency's answer. When somebody else did something to the case while it was written, it is not sent over their
 * heads: it is kept as a draft, and shown again with what happened.
 */
@Controller
@RequestMapping("/staff/cases/{reference}/replies")
class ReplyController {
    private final Opening opening;
    private final StepPages pages;
    private final Replying replying;
    private final Drafting drafting;
    private final InstantSource clock;

    ReplyController(Opening opening, StepPages pages, Replying replying, Drafting drafting, InstantSource clock) {
        this.opening = opening;
        this.pages = pages;
        this.replying = replying;
        this.drafting = drafting;
        this.clock = clock;
    }

    @GetMapping
    String ask(
            @PathVariable String reference,
            @AuthenticationPrincipal Officer officer,
            Model model,
            HttpServletResponse response) {
        var found = opening.open(reference, officer);
        var draft = drafting.find(found.id(), officer).orElse("");
        return pages.show(found, officer, StaffStep.REPLY, StepForm.Reply.of(draft, found.version()), model, response);
    }

    @PostMapping
    String create(
            @PathVariable String reference,
            @AuthenticationPrincipal Officer officer,
            @Valid @ModelAttribute("form") StepForm.Reply form,
            BindingResult errors,
            Model model,
            HttpServletResponse response) {
        var found = opening.open(reference, officer);
        var posted = new StepPages.Posted(found, officer, form, errors, model, response);
        if (StaffStep.REPLY.refuses(found, officer) == null && errors.hasErrors()) {
            return pages.again(StaffStep.REPLY, posted);
        }
        var changes = pages.changesSince(found, form.seenVersion(), officer);
        if (!changes.isEmpty()) return kept(posted, form, Refusal.CHANGED, changes);
        return switch (replying.reply(found.id(), officer, form.text(), List.of(), clock.instant())) {
            case Done _ -> pages.done(posted, "cases.step.replies.done") + "?replied";
            case Refused(var why) -> kept(posted, form, why, List.of());
        };
    }

    /** Nothing that was typed is lost; sent again, it counts as written in sight of what happened. */
    private String kept(StepPages.Posted posted, StepForm.Reply form, Refusal why, List<Happening> changes) {
        var found = posted.found();
        if (!form.text().isEmpty() && form.text().length() <= StepForm.TEXT) {
            drafting.keep(found.id(), posted.officer(), form.text(), clock.instant());
        }
        var seen = StepForm.Reply.of(form.text(), found.version());
        var again =
                new StepPages.Posted(found, posted.officer(), seen, posted.errors(), posted.model(), posted.response());
        return pages.refused(StaffStep.REPLY, again, why, changes);
    }
}
