package org.tawasul.cases.desk;

import jakarta.validation.Valid;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tawasul.cases.Drafting;
import org.tawasul.cases.Outcome;
import org.tawasul.cases.Outcome.Done;
import org.tawasul.cases.Outcome.Refused;
import org.tawasul.cases.Refusal;
import org.tawasul.cases.Replying;
import org.tawasul.cases.replies.Filling;
import org.tawasul.cases.replies.Gate;
import org.tawasul.cases.replies.Letter;
import org.tawasul.cases.replies.Proposing;
import org.tawasul.cases.replies.Report;
import org.tawasul.cases.replies.SendingReplies;
import org.tawasul.cases.replies.Templates;

/**
 * The agency's answer, sent, proposed or kept as a draft from the same form. When somebody else did something to the case
 * while it was written, it is not sent over their heads: it is kept as a draft, and shown again with what happened.
 */
@Controller
@RequestMapping("/staff/cases/{reference}")
class ReplyController {
    /** Tells the page that what the browser kept has arrived. */
    private static final String SENT = "#sent";

    private final StepPages pages;
    private final ReplyFiles files;
    private final Letters letters;
    private final Drafting drafting;
    private final Replying replying;
    private final SendingReplies sending;
    private final Proposing proposing;
    private final Gate gate;
    private final Templates templates;
    private final Filling filling;
    private final InstantSource clock;

    ReplyController(
            StepPages pages,
            ReplyFiles files,
            Letters letters,
            Drafting drafting,
            Replying replying,
            SendingReplies sending,
            Proposing proposing,
            Gate gate,
            Templates templates,
            Filling filling,
            InstantSource clock) {
        this.pages = pages;
        this.files = files;
        this.letters = letters;
        this.drafting = drafting;
        this.replying = replying;
        this.sending = sending;
        this.proposing = proposing;
        this.gate = gate;
        this.templates = templates;
        this.filling = filling;
        this.clock = clock;
    }

    @PostMapping("/replies")
    String reply(
            OpenCase open, @Valid @ModelAttribute("form") ReplyForm form, BindingResult errors, ReplyFiles.Sent sent) {
        var posted = new Posted(open, form, errors);
        var letter = letters.read(form, errors);
        if (isIncomplete(posted, sent)) return pages.again(StaffStep.REPLY, posted);
        var changes = pages.changesSince(open, form.seenVersion());
        if (!changes.isEmpty()) return kept(posted, form, Refusal.CHANGED, changes);
        var report = gate.check(open.found(), letter, form.interim(), clock.instant());
        if (!report.allows(form.overruled())) return stopped(posted, form, report);
        var overruling = new Letter(letter.text(), letter.promise(), report.warnings());
        return form.interim() ? sendInterim(posted, form, overruling) : send(posted, form, overruling);
    }

    /** What the checks would say, before anything is sent. */
    @PostMapping("/replies/check")
    String check(
            OpenCase open, @Valid @ModelAttribute("form") ReplyForm form, BindingResult errors, ReplyFiles.Sent sent) {
        var posted = new Posted(open, form.withReport(), errors);
        return isIncomplete(posted, sent)
                ? pages.again(StaffStep.REPLY, posted)
                : pages.show(open, StaffStep.REPLY, form.withReport());
    }

    /** Puts a template's words below what was typed. */
    @PostMapping("/replies/template")
    String fill(
            OpenCase open,
            @ModelAttribute("form") ReplyForm form,
            BindingResult errors,
            ReplyFiles.Sent sent,
            @RequestParam(defaultValue = "0") long template) {
        files.receive(open, sent, errors);
        return pages.show(open, StaffStep.REPLY, templated(open, form, template));
    }

    private ReplyForm templated(OpenCase open, ReplyForm form, long template) {
        return templates.listFor(open.found().holder()).stream()
                .filter(offered -> offered.id() == template)
                .findFirst()
                .map(chosen -> filling.fill(chosen, open.found(), open.officer()))
                .map(words -> form.with(form.text().isEmpty() ? words : form.text() + "\n\n" + words))
                .orElse(form);
    }

    /** With what was found, and for warnings the way to send it all the same. */
    private String stopped(Posted posted, ReplyForm form, Report report) {
        posted.errors().reject(report.stops() ? "replies.gate.stops" : "replies.gate.warns");
        return pages.again(StaffStep.REPLY, new Posted(posted.open(), form.withReport(), posted.errors()));
    }

    private String send(Posted posted, ReplyForm form, Letter letter) {
        var open = posted.open();
        boolean proposes = replying.needsApproval(open.found());
        var outcome = files.send(
                open,
                attached -> proposes
                        ? proposing.propose(open.id(), open.officer(), letter, attached, clock.instant())
                        : sending.reply(open.id(), open.officer(), letter, attached, clock.instant()));
        return switch (outcome) {
            case Done _ when proposes -> pages.done(posted, "replies.proposed.done") + SENT;
            case Done _ -> pages.done(posted, "cases.step.replies.done") + "?replied";
            case Refused(var why) -> kept(posted, form, why, List.of());
        };
    }

    private String sendInterim(Posted posted, ReplyForm form, Letter letter) {
        var open = posted.open();
        var outcome = files.send(
                open, attached -> sending.replyInterim(open.id(), open.officer(), letter, attached, clock.instant()));
        return switch (outcome) {
            case Done _ -> pages.done(posted, "replies.interim.done") + SENT;
            case Refused(var why) -> kept(posted, form, why, List.of());
        };
    }

    @PostMapping("/draft")
    String keep(
            OpenCase open, @Valid @ModelAttribute("form") ReplyForm form, BindingResult errors, ReplyFiles.Sent sent) {
        var posted = new Posted(open, form, errors);
        if (isIncomplete(posted, sent)) return pages.again(StaffStep.REPLY, posted);
        return switch (drafting.draft(open.id(), open.officer(), form.draft(), clock.instant())) {
            case Done _ -> pages.done(posted, "cases.draft.done");
            case Refused(var why) -> pages.refused(StaffStep.REPLY, posted, why, List.of());
        };
    }

    /** Approves or gives back what waits; the same form, two buttons. */
    @PostMapping({"/approval", "/approval/{returned:returned}"})
    String judge(
            OpenCase open,
            @Valid @ModelAttribute("form") ApprovalForm form,
            BindingResult errors,
            @PathVariable(required = false) @Nullable String returned) {
        var posted = new Posted(open, form, errors);
        boolean back = returned != null;
        if (back && form.remarks().isEmpty()) errors.rejectValue("remarks", "replies.remarks.missing");
        var refusal = StaffStep.APPROVE.refuses(open.found(), open.officer());
        if (refusal != null) return pages.refused(StaffStep.APPROVE, posted, refusal, List.of());
        if (errors.hasErrors()) return pages.again(StaffStep.APPROVE, posted);
        return switch (judged(open, form, back)) {
            case Done _ -> pages.done(posted, back ? "replies.returned.done" : "replies.approved.done");
            case Refused(var why) -> pages.refused(StaffStep.APPROVE, posted, why, List.of());
        };
    }

    private Outcome judged(OpenCase open, ApprovalForm form, boolean back) {
        return back
                ? proposing.giveBack(open.id(), open.officer(), form.proposal(), form.remarks(), clock.instant())
                : proposing.approve(open.id(), open.officer(), form.proposal(), clock.instant());
    }

    @PostMapping("/recall")
    String recall(OpenCase open, @ModelAttribute("form") StepForm.Bare form, BindingResult errors) {
        return pages.take(StaffStep.RECALL, open, form, errors, at -> proposing.recall(open.id(), open.officer(), at));
    }

    /** Whether the form has to be shown again before anything can happen with it; takes in its files. */
    private boolean isIncomplete(Posted posted, ReplyFiles.Sent sent) {
        var open = posted.open();
        if (StaffStep.REPLY.refuses(open.found(), open.officer()) != null) return false;
        files.receive(open, sent, posted.errors());
        return sent.removes() || posted.errors().hasErrors();
    }

    /** Nothing that was typed is lost; sent again, it counts as written in sight of what happened. */
    private String kept(Posted posted, ReplyForm form, Refusal why, List<Happening> changes) {
        var open = posted.open();
        if (!form.text().isEmpty() && form.text().length() <= StepForm.TEXT) {
            drafting.keep(open.id(), open.officer().id(), form.draft(), clock.instant());
        }
        return pages.refused(StaffStep.REPLY, new Posted(open, seen(form, open), posted.errors()), why, changes);
    }

    private static StepForm seen(ReplyForm form, OpenCase open) {
        return ReplyForm.of(form.draft(), open.found().version());
    }
}
