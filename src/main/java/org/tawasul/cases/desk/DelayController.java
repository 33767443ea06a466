package org.tawasul.cases.desk;

import jakarta.validation.Valid;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.tawasul.cases.ladder.AnnouncingDelay;
import org.tawasul.cases.ladder.DelayReason;
import org.tawasul.language.Dates;

/** Tells the requester that the answer will be later than promised, and by when it is expected now. */
@Controller
class DelayController {
    private static final LocalTime END_OF_DAY = LocalTime.of(23, 59);

    private final StepPages pages;
    private final AnnouncingDelay announcing;
    private final InstantSource clock;

    DelayController(StepPages pages, AnnouncingDelay announcing, InstantSource clock) {
        this.pages = pages;
        this.announcing = announcing;
        this.clock = clock;
    }

    @PostMapping("/staff/cases/{reference}/delays")
    String announce(OpenCase open, @Valid @ModelAttribute("form") StepForm.Delay form, BindingResult errors) {
        var now = clock.instant();
        var today = LocalDate.ofInstant(now, Dates.ZONE);
        var day = form.day(today.plusDays(1), today.plusYears(1));
        if (day.isEmpty()) errors.rejectValue("until", "cases.step.delays.until.wrong");
        return pages.take(
                StaffStep.DELAY,
                new Posted(open, form, errors),
                () -> announcing.announce(
                        open.id(),
                        open.officer(),
                        DelayReason.valueOf(form.reason()),
                        form.text(),
                        day.orElseThrow().atTime(END_OF_DAY).atZone(Dates.ZONE).toInstant(),
                        now));
    }
}
