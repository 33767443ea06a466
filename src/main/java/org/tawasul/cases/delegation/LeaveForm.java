package org.tawasul.cases.delegation;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.springframework.validation.BindingResult;
import org.tawasul.agencies.delegation.NamingDeputies.Wanted;
import org.tawasul.language.Typed;

/** Who stands in, from when to when, as it was typed. Nothing is null. @param deputy the number of an officer */
public record LeaveForm(
        String deputy,
        String first,
        String last,

        @Size(max = 300, message = "{delegation.note.long}") String note) {
    public LeaveForm {
        deputy = Typed.text(deputy);
        first = Typed.text(first);
        last = Typed.text(last);
        note = Typed.text(note);
    }

    static LeaveForm blank() {
        return new LeaveForm("", "", "", "");
    }

    /** What is wrong is told at its field. */
    Wanted check(long officerId, BindingResult errors) {
        if (!deputy.matches("\\d{1,18}")) errors.rejectValue("deputy", "delegation.flaw.nobody");
        return new Wanted(
                officerId,
                errors.hasFieldErrors("deputy") ? 0 : Long.parseLong(deputy),
                day(first, "first", errors),
                day(last, "last", errors),
                note);
    }

    private static LocalDate day(String typed, String field, BindingResult errors) {
        var read = Typed.day(typed);
        if (read.isEmpty()) errors.rejectValue(field, "delegation.day.wrong");
        return read.orElse(LocalDate.EPOCH);
    }
}
