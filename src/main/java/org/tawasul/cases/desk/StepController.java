package org.tawasul.cases.desk;

import jakarta.validation.Valid;
import java.time.Instant;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.tawasul.agencies.Agencies;
import org.tawasul.cases.Asking;
import org.tawasul.cases.Assigning;
import org.tawasul.cases.Closing;
import org.tawasul.cases.ImportanceCriteria;
import org.tawasul.cases.Noting;
import org.tawasul.cases.Outcome;
import org.tawasul.cases.Outcome.Refused;
import org.tawasul.cases.ReferralReason;
import org.tawasul.cases.Referring;
import org.tawasul.cases.Refusal;
import org.tawasul.cases.Reopening;
import org.tawasul.cases.Triaging;

/** The steps of the staff: each a form of its own, which does one thing. Replies have a page more, {@link ReplyController}. */
@Controller
@RequestMapping("/staff/cases/{reference}")
class StepController {
    private final StepPages pages;
    private final Triaging triaging;
    private final Assigning assigning;
    private final Asking asking;
    private final Noting noting;
    private final Referring referring;
    private final Closing closing;
    private final Reopening reopening;
    private final Agencies agencies;
    private final ImportanceCriteria criteria;

    StepController(
            StepPages pages,
            Triaging triaging,
            Assigning assigning,
            Asking asking,
            Noting noting,
            Referring referring,
            Closing closing,
            Reopening reopening,
            Agencies agencies,
            ImportanceCriteria criteria) {
        this.pages = pages;
        this.triaging = triaging;
        this.assigning = assigning;
        this.asking = asking;
        this.noting = noting;
        this.referring = referring;
        this.closing = closing;
        this.reopening = reopening;
        this.agencies = agencies;
        this.criteria = criteria;
    }

    @GetMapping("/{step}")
    String show(OpenCase open, @PathVariable("step") String path) {
        var step = StaffStep.ofPath(path).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return pages.show(open, step, pages.blank(open, step));
    }

    @PostMapping("/triage")
    String triage(OpenCase open, @Valid @ModelAttribute("form") StepForm.Triage form, BindingResult errors) {
        var criterion = errors.hasFieldErrors("importance")
                ? null
                : criteria.of(Integer.parseInt(form.importance()), form.criterion())
                        .orElse(null);
        if (criterion == null) errors.rejectValue("criterion", "fairness.criterion.missing");
        return pages.take(
                StaffStep.TRIAGE,
                open,
                form,
                errors,
                at -> triaging.triage(
                        open.id(),
                        open.officer(),
                        Long.parseLong(form.service()),
                        Integer.parseInt(form.importance()),
                        criterion,
                        at));
    }

    @PostMapping("/assignment")
    String assign(OpenCase open, @Valid @ModelAttribute("form") StepForm.Assignment form, BindingResult errors) {
        return pages.take(
                StaffStep.ASSIGN,
                open,
                form,
                errors,
                at -> assigning.assign(
                        open.id(),
                        open.officer(),
                        form.officer().isEmpty() ? open.officer().id() : Long.parseLong(form.officer()),
                        form.turn(),
                        at));
    }

    @PostMapping("/questions")
    String ask(OpenCase open, @Valid @ModelAttribute("form") StepForm.Question form, BindingResult errors) {
        return pages.take(
                StaffStep.ASK, open, form, errors, at -> asking.ask(open.id(), open.officer(), form.text(), at));
    }

    @PostMapping("/notes")
    String note(OpenCase open, @Valid @ModelAttribute("form") StepForm.Note form, BindingResult errors) {
        return pages.take(
                StaffStep.NOTE, open, form, errors, at -> noting.note(open.id(), open.officer(), form.text(), at));
    }

    /** @param narrow only shortens the list of places by words of their names, also without a script */
    @PostMapping("/referrals")
    String refer(
            OpenCase open,
            @Valid @ModelAttribute("form") ReferralForm form,
            BindingResult errors,
            @RequestParam(defaultValue = "false") boolean narrow) {
        if (narrow) return pages.show(open, StaffStep.REFER, form);
        return pages.take(StaffStep.REFER, open, form, errors, at -> refer(open, form, at));
    }

    @PostMapping("/closure")
    String close(OpenCase open, @Valid @ModelAttribute("form") StepForm.Closure form, BindingResult errors) {
        var reason = form.reason().isEmpty() ? null : form.reason();
        return pages.take(
                StaffStep.CLOSE, open, form, errors, at -> closing.close(open.id(), open.officer(), reason, at));
    }

    @PostMapping("/reopening")
    String reopen(OpenCase open, @Valid @ModelAttribute("form") StepForm.Reopening form, BindingResult errors) {
        return pages.take(
                StaffStep.REOPEN,
                open,
                form,
                errors,
                at -> reopening.reopen(open.id(), open.officer(), form.reason(), at));
    }

    private Outcome refer(OpenCase open, ReferralForm form, Instant at) {
        var why = new Referring.Why(ReferralReason.of(form.because()).orElseThrow(), form.reason());
        return agencies.findUnit(form.to())
                .map(to -> referring.refer(open.id(), open.officer(), to.agencyId(), to.departmentId(), why, at))
                .orElse(new Refused(Refusal.NO_SUCH_TARGET));
    }
}
