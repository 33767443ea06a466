package org.tawasul.cases.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.util.Optional;
import org.springframework.validation.BindingResult;
import org.tawasul.language.Dates;
import org.tawasul.language.Typed;

/**
 * Why and until when something waits; what is wrong with it is told in the words of the step.
 *
 * @param until a day, such as 2026-03-01
 */
public record WaitForm(String reason, String text, String until) implements StepForm {
    static final WaitForm BLANK = new WaitForm("", "", "");
    private static final LocalTime END_OF_DAY = LocalTime.of(23, 59);

    public WaitForm {
        reason = Typed.text(reason);
        text = Typed.text(text);
        until = Typed.text(until);
    }

    /** @param known whether the reason is one of the step's */
    void check(StaffStep step, boolean known, BindingResult errors) {
        if (!known) errors.rejectValue("reason", step.key() + ".reason.missing");
        if (text.isEmpty()) errors.rejectValue("text", step.key() + ".text.missing");
        if (text.length() > REASON) errors.rejectValue("text", step.key() + ".text.long");
    }

    /** The end of the day that was typed, tomorrow at the earliest; empty with an error when it is none. */
    Optional<Instant> end(StaffStep step, Period longest, Instant now, BindingResult errors) {
        var today = LocalDate.ofInstant(now, Dates.ZONE);
        var day = Typed.day(until, today.plusDays(1), today.plus(longest));
        if (day.isEmpty()) errors.rejectValue("until", step.key() + ".until.wrong");
        return day.map(on -> on.atTime(END_OF_DAY).atZone(Dates.ZONE).toInstant());
    }

    @Override
    public String words() {
        return text;
    }
}
