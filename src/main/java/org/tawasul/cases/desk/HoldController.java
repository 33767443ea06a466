package org.tawasul.cases.desk;

import jakarta.validation.Valid;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.tawasul.cases.erasure.Holding;

/** Keeping a case from being erased, and ending that. */
@Controller
@RequestMapping("/staff/cases/{reference}")
class HoldController {
    private final StepPages pages;
    private final Holding holding;

    HoldController(StepPages pages, Holding holding) {
        this.pages = pages;
        this.holding = holding;
    }

    @PostMapping("/hold")
    String hold(OpenCase open, @Valid @ModelAttribute("form") StepForm.Hold form, BindingResult errors) {
        return pages.take(
                StaffStep.HOLD, open, form, errors, at -> holding.hold(open.id(), open.officer(), form.text(), at));
    }

    @PostMapping("/hold-end")
    String end(OpenCase open, @ModelAttribute("form") StepForm.Bare form, BindingResult errors) {
        return pages.take(StaffStep.END_HOLD, open, form, errors, at -> holding.end(open.id(), open.officer(), at));
    }
}
