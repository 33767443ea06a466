package org.tawasul.cases.desk;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.tawasul.agencies.Officer;
import org.tawasul.agencies.Role;
import org.tawasul.cases.Case;
import org.tawasul.cases.Cases;
import org.tawasul.cases.Outcome;
import org.tawasul.cases.Outcome.Done;
import org.tawasul.cases.Outcome.Refused;
import org.tawasul.cases.Refusal;
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

    StepPages(Cases cases, StepChoices choices, Timeline timeline) {
        this.cases = cases;
        this.choices = choices;
        this.timeline = timeline;
    }

    /** A form as it was posted, and where to answer. */
    record Posted(
            Case found,
            Officer officer,
            StepForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response) {}

    /** The form of a step for the page of the case. */
    StepView form(Case found, Officer officer, StaffStep step, StepForm form) {
        return view(found, officer, step, form, true, List.of());
    }

    /** The page of a step. */
    String show(Case found, Officer officer, StaffStep step, StepForm form, Model model, HttpServletResponse response) {
        var refusal = step.refuses(found, officer);
        if (refusal != null) {
            model.addAttribute("refusal", refusal.key());
            response.setStatus(status(refusal).value());
        }
        model.addAttribute("view", view(found, officer, step, form, refusal == null, List.of()));
        return "cases/step";
    }

    /** Takes the step if nothing speaks against it. */
    String take(StaffStep step, Posted posted, Supplier<Outcome> taking) {
        var refusal = step.refuses(posted.found(), posted.officer());
        if (refusal != null) return refused(step, posted, refusal, List.of());
        if (posted.errors().hasErrors()) return again(step, posted);
        return switch (taking.get()) {
            case Done _ -> done(posted, step.key() + ".done");
            case Refused(var why) -> refused(step, posted, why, List.of());
        };
    }

    String done(Posted posted, String notice) {
        Notices.leave(posted.response(), notice);
        return "redirect:" + where(posted);
    }

    /** The same form with what is wrong. */
    String again(StaffStep step, Posted posted) {
        posted.response().setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        posted.model()
                .addAttribute("view", view(posted.found(), posted.officer(), step, posted.form(), true, List.of()));
        return "cases/step";
    }

    /** Why not, with what was typed, and with what somebody else did meanwhile. */
    String refused(StaffStep step, Posted posted, Refusal why, List<Happening> changes) {
        var now = cases.find(posted.found().reference(), posted.officer()).orElse(null);
        boolean possible = now != null && step.refuses(now, posted.officer()) == null;
        posted.errors().reject(why.key());
        posted.response().setStatus(status(why).value());
        var shown = now == null ? posted.found() : now;
        posted.model().addAttribute("view", view(shown, posted.officer(), step, posted.form(), possible, changes));
        return "cases/step";
    }

    /** What others did to the case since the officer had this version of it in front of them. */
    List<Happening> changesSince(Case found, int version, Officer officer) {
        return timeline.since(found, version).stream()
                .filter(happening -> !officer.name().equals(happening.by()))
                .toList();
    }

    private StepView view(
            Case found, Officer officer, StaffStep step, StepForm form, boolean possible, List<Happening> changes) {
        return new StepView(
                found,
                step,
                form,
                possible,
                step == StaffStep.ASSIGN && officer.role() == Role.OFFICER,
                possible ? choices.of(step, form, found, officer) : StepView.Choices.NONE,
                changes);
    }

    private String where(Posted posted) {
        var reference = posted.found().reference();
        return cases.find(reference, posted.officer()).isPresent() ? "/staff/cases/" + reference : "/staff/desk";
    }

    private static HttpStatus status(Refusal why) {
        return switch (why) {
            case NOT_YOURS -> HttpStatus.FORBIDDEN;
            case NO_SUCH_TARGET -> HttpStatus.UNPROCESSABLE_ENTITY;
            case NOT_NOW, CHANGED, ALREADY_THERE, TOO_LATE -> HttpStatus.CONFLICT;
        };
    }
}
