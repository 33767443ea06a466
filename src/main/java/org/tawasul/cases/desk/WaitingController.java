package org.tawasul.cases.desk;

import java.time.Instant;
import java.time.InstantSource;
import java.time.Period;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.tawasul.cases.Outcome;
import org.tawasul.cases.ladder.AnnouncingDelay;
import org.tawasul.cases.ladder.DelayReason;
import org.tawasul.cases.pauses.PauseReason;
import org.tawasul.cases.pauses.Pausing;

/** What an officer does when a case cannot go on: tells the requester of the delay, or lets the agency's clock stand. */
@Controller
@RequestMapping("/staff/cases/{reference}")
class WaitingController {
    private static final Period LONGEST_DELAY = Period.ofYears(1);
    private static final Period LONGEST_PAUSE = Period.ofDays(60);

    private final StepPages pages;
    private final AnnouncingDelay announcing;
    private final Pausing pausing;
    private final InstantSource clock;

    WaitingController(StepPages pages, AnnouncingDelay announcing, Pausing pausing, InstantSource clock) {
        this.pages = pages;
        this.announcing = announcing;
        this.pausing = pausing;
        this.clock = clock;
    }

    /** Takes the step with what was read from its form. */
    private interface Taking<R> {
        Outcome take(R reason, Instant until, Instant now);
    }

    @PostMapping("/delays")
    String announce(OpenCase open, @ModelAttribute("form") WaitForm form, BindingResult errors) {
        return take(
                StaffStep.DELAY,
                new Posted(open, form, errors),
                form,
                DelayReason.of(form.reason()),
                LONGEST_DELAY,
                (reason, until, now) ->
                        announcing.announce(open.id(), open.officer(), reason, form.text(), until, now));
    }

    @PostMapping("/pause")
    String pause(OpenCase open, @ModelAttribute("form") WaitForm form, BindingResult errors) {
        return take(
                StaffStep.PAUSE,
                new Posted(open, form, errors),
                form,
                PauseReason.of(form.reason()),
                LONGEST_PAUSE,
                (reason, until, now) -> pausing.pause(open.id(), open.officer(), reason, form.text(), until, now));
    }

    @PostMapping("/resumption")
    String resume(OpenCase open, @ModelAttribute("form") StepForm.Bare form, BindingResult errors) {
        return pages.take(StaffStep.RESUME, open, form, errors, at -> pausing.resume(open.id(), open.officer(), at));
    }

    private <R> String take(
            StaffStep step, Posted posted, WaitForm form, Optional<R> reason, Period longest, Taking<R> taking) {
        var now = clock.instant();
        form.check(step, reason.isPresent(), posted.errors());
        var until = form.end(step, longest, now, posted.errors());
        return pages.take(step, posted, () -> taking.take(reason.orElseThrow(), until.orElseThrow(), now));
    }
}
