package org.tawasul.cases.desk;

import java.time.InstantSource;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.tawasul.cases.access.Revealing;

/** Reveals one thing of a requester who asked to stay unknown. */
@Controller
class RevealController {
    private final StepPages pages;
    private final Revealing revealing;
    private final InstantSource clock;

    RevealController(StepPages pages, Revealing revealing, InstantSource clock) {
        this.pages = pages;
        this.revealing = revealing;
        this.clock = clock;
    }

    @PostMapping("/staff/cases/{reference}/reveals")
    String reveal(OpenCase open, @ModelAttribute("form") RevealForm form, BindingResult errors) {
        var now = clock.instant();
        var wanted = form.read(now, errors);
        return pages.take(
                StaffStep.REVEAL,
                new Posted(open, form, errors),
                () -> revealing.reveal(open.id(), open.officer(), wanted.orElseThrow(), now));
    }
}
