package org.tawasul.cases.desk;

import jakarta.validation.Valid;
import java.time.InstantSource;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.tawasul.cases.ReturnReason;
import org.tawasul.cases.referrals.AnsweringReferrals;
import org.tawasul.cases.referrals.Committee;

/** What can be done with a case that was sent on: accept it, return it, ask the committee whose it is. */
@Controller
@RequestMapping("/staff/cases/{reference}")
class ReferralController {
    private final StepPages pages;
    private final AnsweringReferrals answering;
    private final Committee committee;
    private final InstantSource clock;

    ReferralController(StepPages pages, AnsweringReferrals answering, Committee committee, InstantSource clock) {
        this.pages = pages;
        this.answering = answering;
        this.committee = committee;
        this.clock = clock;
    }

    @PostMapping("/acceptance")
    String accept(OpenCase open, @ModelAttribute("form") StepForm.Bare form, BindingResult errors) {
        return pages.take(
                StaffStep.ACCEPT,
                new Posted(open, form, errors),
                () -> answering.accept(open.id(), open.officer(), clock.instant()));
    }

    @PostMapping("/return")
    String giveBack(OpenCase open, @Valid @ModelAttribute("form") StepForm.Return form, BindingResult errors) {
        return pages.take(
                StaffStep.RETURN,
                new Posted(open, form, errors),
                () -> answering.giveBack(
                        open.id(),
                        open.officer(),
                        ReturnReason.of(form.because()).orElseThrow(),
                        form.reason(),
                        clock.instant()));
    }

    @PostMapping("/committee")
    String askCommittee(OpenCase open, @Valid @ModelAttribute("form") StepForm.Request form, BindingResult errors) {
        return pages.take(
                StaffStep.ASK_COMMITTEE,
                new Posted(open, form, errors),
                () -> committee.ask(open.id(), open.officer(), form.reason(), clock.instant()));
    }
}
