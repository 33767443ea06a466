package org.tawasul.cases.desk;

import jakarta.validation.Valid;
import java.time.InstantSource;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.tawasul.cases.Drafting;
import org.tawasul.cases.Outcome.Done;
import org.tawasul.cases.Outcome.Refused;
import org.tawasul.cases.Refusal;

/**
 * The agency's answer, sent or kept as a draft from the same form. When somebody else did something to the case while it
 * was written, it is not sent over their heads: it is kept as a draft, and shown again with what happened.
 */
@Controller
@RequestMapping("/staff/cases/{reference}")
class ReplyController {
    private final StepPages pages;
    private final ReplyFiles files;
    private final Drafting drafting;
    private final InstantSource clock;

    ReplyController(StepPages pages, ReplyFiles files, Drafting drafting, InstantSource clock) {
        this.pages = pages;
        this.files = files;
        this.drafting = drafting;
        this.clock = clock;
    }

    @PostMapping("/replies")
    String reply(
            OpenCase open,
            @Valid @ModelAttribute("form") StepForm.Reply form,
            BindingResult errors,
            ReplyFiles.Sent sent) {
        var posted = new Posted(open, form, errors);
        if (isIncomplete(posted, sent)) return pages.again(StaffStep.REPLY, posted);
        var changes = pages.changesSince(open, form.seenVersion());
        if (!changes.isEmpty()) return kept(posted, form, Refusal.CHANGED, changes);
        return switch (files.reply(open, form.text())) {
            case Done _ -> pages.done(posted, "cases.step.replies.done") + "?replied";
            case Refused(var why) -> kept(posted, form, why, List.of());
        };
    }

    @PostMapping("/draft")
    String keep(
            OpenCase open,
            @Valid @ModelAttribute("form") StepForm.Reply form,
            BindingResult errors,
            ReplyFiles.Sent sent) {
        var posted = new Posted(open, form, errors);
        if (isIncomplete(posted, sent)) return pages.again(StaffStep.REPLY, posted);
        return switch (drafting.draft(open.id(), open.officer(), form.text(), clock.instant())) {
            case Done _ -> pages.done(posted, "cases.draft.done");
            case Refused(var why) -> pages.refused(StaffStep.REPLY, posted, why, List.of());
        };
    }

    /** Whether the form has to be shown again before anything can happen with it; takes in its files. */
    private boolean isIncomplete(Posted posted, ReplyFiles.Sent sent) {
        var open = posted.open();
        if (StaffStep.REPLY.refuses(open.found(), open.officer()) != null) return false;
        files.receive(open, sent, posted.errors());
        return sent.removeUpload() != null || posted.errors().hasErrors();
    }

    /** Nothing that was typed is lost; sent again, it counts as written in sight of what happened. */
    private String kept(Posted posted, StepForm.Reply form, Refusal why, List<Happening> changes) {
        var open = posted.open();
        if (!form.text().isEmpty() && form.text().length() <= StepForm.TEXT) {
            drafting.keep(open.id(), open.officer(), form.text(), clock.instant());
        }
        return pages.refused(StaffStep.REPLY, new Posted(open, seen(form, open), posted.errors()), why, changes);
    }

    private static StepForm seen(StepForm.Reply form, OpenCase open) {
        return StepForm.Reply.of(form.text(), open.found().version());
    }
}
