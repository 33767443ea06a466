package org.tawasul.cases.desk;

import jakarta.validation.Valid;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.tawasul.cases.ladder.AnnouncingDelay;
import org.tawasul.cases.ladder.DelayReason;
import org.tawasul.cases.pauses.PauseReason;
import org.tawasul.cases.pauses.Pausing;
import org.tawasul.language.Dates;

/** What an officer does when a case cannot go on: tells the requester of the delay, or lets the agency's clock stand. */
@Controller
@RequestMapping("/staff/cases/{reference}")
class WaitingController {
    private static final LocalTime END_OF_DAY = LocalTime.of(23, 59);
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

    @PostMapping("/delays")
    String announce(OpenCase open, @Valid @ModelAttribute("form") StepForm.Delay form, BindingResult errors) {
        var now = clock.instant();
        var until = until(form.until(), now, LONGEST_DELAY);
        if (until.isEmpty()) errors.rejectValue("until", "cases.step.delays.until.wrong");
        return pages.take(
                StaffStep.DELAY,
                new Posted(open, form, errors),
                () -> announcing.announce(
                        open.id(),
                        open.officer(),
                        DelayReason.valueOf(form.reason()),
                        form.text(),
                        until.orElseThrow(),
                        now));
    }

    @PostMapping("/pause")
    String pause(OpenCase open, @Valid @ModelAttribute("form") StepForm.Pause form, BindingResult errors) {
        var now = clock.instant();
        var until = until(form.until(), now, LONGEST_PAUSE);
        if (until.isEmpty()) errors.rejectValue("until", "cases.step.pause.until.wrong");
        return pages.take(
                StaffStep.PAUSE,
                new Posted(open, form, errors),
                () -> pausing.pause(
                        open.id(),
                        open.officer(),
                        PauseReason.valueOf(form.reason()),
                        form.text(),
                        until.orElseThrow(),
                        now));
    }

    @PostMapping("/resumption")
    String resume(OpenCase open, @ModelAttribute("form") StepForm.Resumption form, BindingResult errors) {
        return pages.take(
                StaffStep.RESUME,
                new Posted(open, form, errors),
                () -> pausing.resume(open.id(), open.officer(), clock.instant()));
    }

    /** The end of the day that was typed, tomorrow at the earliest. */
    private static Optional<Instant> until(String typed, Instant now, Period longest) {
        var today = LocalDate.ofInstant(now, Dates.ZONE);
        return StepForm.day(typed, today.plusDays(1), today.plus(longest))
                .map(day -> day.atTime(END_OF_DAY).atZone(Dates.ZONE).toInstant());
    }
}
