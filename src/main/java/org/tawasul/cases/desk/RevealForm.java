package org.tawasul.cases.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import org.springframework.validation.BindingResult;
import org.tawasul.cases.access.IdentityField;
import org.tawasul.cases.access.RevealReason;
import org.tawasul.cases.access.Revealing;
import org.tawasul.language.Dates;
import org.tawasul.language.Typed;

/**
 * What shall be revealed of a requester who asked to stay unknown, why, and until when.
 *
 * @param until the last day, such as 2026-03-01
 */
public record RevealForm(String field, String reason, String text, String until) implements StepForm {
    static final RevealForm BLANK = new RevealForm("", "", "", "");
    private static final LocalTime END_OF_DAY = LocalTime.of(23, 59);

    public RevealForm {
        field = Typed.text(field);
        reason = Typed.text(reason);
        text = Typed.text(text);
        until = Typed.text(until);
    }

    /** What it says; empty with errors when something is missing. */
    Optional<Revealing.Wanted> read(Instant now, BindingResult errors) {
        var wanted = IdentityField.of(field);
        var why = RevealReason.of(reason);
        var today = LocalDate.ofInstant(now, Dates.ZONE);
        var last = Typed.day(until, today, today.plusDays(Revealing.LONGEST.toDays() - 1));
        if (wanted.isEmpty()) errors.rejectValue("field", "cases.step.reveals.field.missing");
        if (why.isEmpty()) errors.rejectValue("reason", "cases.step.reveals.reason.missing");
        if (text.isEmpty()) errors.rejectValue("text", "cases.step.reveals.text.missing");
        if (text.length() > REASON) errors.rejectValue("text", "cases.step.reveals.text.long");
        if (last.isEmpty())
            errors.rejectValue(
                    "until", "cases.step.reveals.until.wrong", new Object[] {Revealing.LONGEST.toDays()}, null);
        if (errors.hasErrors()) return Optional.empty();
        var end = last.orElseThrow().atTime(END_OF_DAY).atZone(Dates.ZONE).toInstant();
        return Optional.of(new Revealing.Wanted(wanted.orElseThrow(), why.orElseThrow(), text, end));
    }

    @Override
    public String words() {
        return text;
    }
}
