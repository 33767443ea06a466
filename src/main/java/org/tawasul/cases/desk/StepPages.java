package org.tawasul.cases.desk;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;
import org.tawasul.agencies.Officer;
import org.tawasul.cases.Case;
import org.tawasul.cases.Cases;
import org.tawasul.cases.Drafting;
import org.tawasul.cases.Drafting.Draft;
import org.tawasul.cases.FairQueue;
import org.tawasul.cases.Outcome;
import org.tawasul.cases.Outcome.Done;
import org.tawasul.cases.Outcome.Refused;
import org.tawasul.cases.Permission.Right;
import org.tawasul.cases.Refusal;
import org.tawasul.cases.referrals.Contributions;
import org.tawasul.site.Notices;

/**
 * What the pages of all steps have in common: a form is offered only when the step may be taken, what was typed into one
 * that fails is shown again, and after a step that went well the officer is back at the case, or at the desk when the
 * case is not theirs any more.
 */
@Component
class StepPages {
    private final Cases cases;
    private final StepChoices choices;
    private final Timeline timeline;
    private final Drafting drafting;
    private final Contributions contributions;
    private final FairQueue queue;
    private final Comparing comparing;
    private final InstantSource clock;

    StepPages(
            Cases cases,
            StepChoices choices,
            Timeline timeline,
            Drafting drafting,
            Comparing comparing,
            Contributions contributions,
            FairQueue queue,
            InstantSource clock) {
        this.cases = cases;
        this.choices = choices;
        this.timeline = timeline;
        this.drafting = drafting;
        this.contributions = contributions;
        this.queue = queue;
        this.comparing = comparing;
        this.clock = clock;
    }

    /** The form of a step before anything was typed: with what the case has now, or with the draft that waits. */
    StepForm blank(OpenCase open, StaffStep step) {
        var found = open.found();
        return switch (step) {
            case REPLY ->
                ReplyForm.of(
                        drafting.findWhole(found.id(), open.officer())
                                .map(Drafting.Kept::draft)
                                .orElseGet(() -> Draft.of(contributions.of(found))),
                        found.version());
            case APPROVE -> new ApprovalForm("", "");
            case RECALL -> new StepForm.Bare();
            case TRIAGE ->
                new StepForm.Triage(Long.toString(found.serviceId()), Integer.toString(found.importance()), "");
            case ASSIGN -> new StepForm.Assignment("", "", "");
            case ASK -> new StepForm.Question("");
            case CLOSE -> new StepForm.Closure("");
            case REOPEN -> new StepForm.Reopening("");
            case DELAY -> WaitForm.BLANK;
            case SPLIT -> SplitForm.BLANK;
            case CONTRIBUTE -> new StepForm.Contribution("");
            case ACCEPT -> new StepForm.Bare();
            case RETURN -> new StepForm.Return("", "");
            case ASK_COMMITTEE -> new StepForm.Request("");
            case REFER -> new ReferralForm("", "", "", "");
            case PAUSE -> WaitForm.BLANK;
            case RESUME -> new StepForm.Bare();
            case REVEAL -> RevealForm.BLANK;
            case HOLD -> new StepForm.Hold("");
            case END_HOLD -> new StepForm.Bare();
            case NOTE -> new StepForm.Note("");
        };
    }

    /** The form of a step for the page of the case. */
    StepView form(OpenCase open, StaffStep step) {
        return view(open, open.found(), step, blank(open, step), true, List.of());
    }

    /** The page of a step. */
    String show(OpenCase open, StaffStep step, StepForm form) {
        var refusal = refusal(step, open.found(), open.officer());
        if (refusal != null) {
            open.model().addAttribute("refusal", refusal.key());
            open.response().setStatus(status(refusal).value());
        }
        return page(open, view(open, open.found(), step, form, refusal == null, List.of()));
    }

    /** Takes the step now if nothing speaks against it. */
    String take(StaffStep step, OpenCase open, StepForm form, BindingResult errors, Function<Instant, Outcome> taking) {
        return take(step, new Posted(open, form, errors), () -> taking.apply(clock.instant()));
    }

    /** Takes the step if nothing speaks against it. */
    String take(StaffStep step, Posted posted, Supplier<Outcome> taking) {
        var changes = overtaking(step, posted.open());
        var refusal = refusal(step, posted.open().found(), posted.open().officer());
        if (refusal != null) return refused(step, posted, refusal, changes);
        if (!changes.isEmpty()) return refused(step, posted, Refusal.CHANGED, changes);
        if (posted.errors().hasErrors()) return again(step, posted);
        return switch (taking.get()) {
            case Done _ -> done(posted, step.key() + ".done");
            case Refused(var why) -> refused(step, posted, why, overtaking(step, posted.open()));
        };
    }

    String done(Posted posted, String notice) {
        Notices.leave(posted.open().response(), notice);
        return "redirect:" + where(posted.open());
    }

    /** The same form with what is wrong. */
    String again(StaffStep step, Posted posted) {
        var open = posted.open();
        open.response().setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        return page(open, view(open, open.found(), step, posted.form(), true, List.of()));
    }

    /** Why not, with what was typed, and with what somebody else did meanwhile. */
    String refused(StaffStep step, Posted posted, Refusal why, List<Happening> changes) {
        var open = posted.open();
        var now = cases.find(open.found().reference(), open.officer()).orElse(null);
        boolean possible = now != null && refusal(step, now, open.officer()) == null;
        posted.errors().reject(why.key());
        if (why == Refusal.PARTS_OPEN) contributions.tell(open.model(), open.found(), open.officer());
        open.model().addAttribute("forCommittee", why.isForCommittee());
        open.response().setStatus(status(why).value());
        if (now != null && !changes.isEmpty() && open.seen() > 0) {
            open.model().addAttribute("compared", comparing.of(now, open.seen(), posted.form(), open.officer()));
        }
        return page(open, view(open, now == null ? open.found() : now, step, posted.form(), possible, changes));
    }

    /** What others did to the case since the officer had this version of it in front of them. */
    List<Happening> changesSince(OpenCase open, int version) {
        return timeline.byOthersSince(open.found(), version, open.officer());
    }

    /** The steps that others took since the form was opened; a note overtakes nobody, and is overtaken by nothing. */
    private List<Happening> overtaking(StaffStep step, OpenCase open) {
        return open.seen() == 0 || step == StaffStep.NOTE
                ? List.of()
                : timeline.stepsByOthersSince(open.found(), open.seen(), open.officer());
    }

    /** Whether there is something to reveal is not the case's to say. */
    private @Nullable Refusal refusal(StaffStep step, Case found, Officer officer) {
        var refusal = step.refuses(found, officer);
        return refusal == null
                        && step == StaffStep.REVEAL
                        && choices.fields(found, officer).isEmpty()
                ? Refusal.NOT_NOW
                : refusal;
    }

    private static String page(OpenCase open, StepView view) {
        open.model().addAttribute("view", view);
        return "cases/step";
    }

    private StepView view(
            OpenCase open, Case shown, StaffStep step, StepForm form, boolean possible, List<Happening> changes) {
        return new StepView(
                shown,
                step,
                form,
                possible,
                step == StaffStep.ASSIGN && !Right.GIVE_TO_OTHERS.isOf(open.officer()),
                possible ? choices.of(step, form, shown, open.officer()) : StepView.Choices.NONE,
                changes,
                possible
                                && step == StaffStep.ASSIGN
                                && queue.asksReason(shown.holder().agencyId())
                        ? queue.findAhead(shown, open.officer()).orElse(null)
                        : null);
    }

    private String where(OpenCase open) {
        var reference = open.found().reference();
        return cases.find(reference, open.officer()).isPresent() ? "/staff/cases/" + reference : "/staff/desk";
    }

    private static HttpStatus status(Refusal why) {
        return switch (why) {
            case NOT_YOURS, OWN_REPLY -> HttpStatus.FORBIDDEN;
            case NO_SUCH_TARGET, NOT_ALIKE, TOO_FEW_PARTS -> HttpStatus.UNPROCESSABLE_ENTITY;
            default -> HttpStatus.CONFLICT;
        };
    }
}
