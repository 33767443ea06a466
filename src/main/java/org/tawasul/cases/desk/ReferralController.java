package org.tawasul.cases.desk;

import jakarta.validation.Valid;
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

    ReferralController(StepPages pages, AnsweringReferrals answering, Committee committee) {
        this.pages = pages;
        this.answering = answering;
        this.committee = committee;
    }

    @PostMapping("/acceptance")
    String accept(OpenCase open, @ModelAttribute("form") StepForm.Bare form, BindingResult errors) {
        return pages.take(StaffStep.ACCEPT, open, form, errors, at -> answering.accept(open.id(), open.officer(), at));
    }

    @PostMapping("/return")
    String giveBack(OpenCase open, @Valid @ModelAttribute("form") StepForm.Return form, BindingResult errors) {
        return pages.take(
                StaffStep.RETURN,
                open,
                form,
                errors,
                at -> answering.giveBack(
                        open.id(),
                        open.officer(),
                        ReturnReason.of(form.because()).orElseThrow(),
                        form.reason(),
                        at));
    }

    @PostMapping("/committee")
    String askCommittee(OpenCase open, @Valid @ModelAttribute("form") StepForm.Request form, BindingResult errors) {
        return pages.take(
                StaffStep.ASK_COMMITTEE,
                open,
                form,
                errors,
                at -> committee.ask(open.id(), open.officer(), form.reason(), at));
    }
}
