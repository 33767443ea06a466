package org.tawasul.worklist;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;
import org.tawasul.language.Digits;
import org.tawasul.language.Typed;
import org.tawasul.worklist.Allowance.Unit;

/** How long a kind of task may take, as it was typed. */
public record IndicatorForm(
        @Nullable String amount,
        @Nullable String unit,
        @Nullable String from) {
    static final int MOST = 250;

    static IndicatorForm of(Allowance allowance, LocalDate tomorrow) {
        return new IndicatorForm(
                Integer.toString(allowance.amount()), allowance.unit().name(), tomorrow.toString());
    }

    /** From tomorrow at the earliest: nobody is measured by a rule that came after they had begun. */
    Optional<Allowance> check(LocalDate tomorrow, BindingResult errors) {
        var typed = Digits.western(Typed.text(amount));
        int number = typed.matches("\\d{1,3}") ? Integer.parseInt(typed) : 0;
        if (number < 1 || number > MOST)
            errors.rejectValue("amount", "quality.amount.wrong", new Object[] {MOST}, null);
        var day = Typed.day(from);
        if (day.isEmpty() || day.get().isBefore(tomorrow)) errors.rejectValue("from", "quality.from.wrong");
        if (errors.hasErrors()) return Optional.empty();
        return Optional.of(new Allowance(number, Unit.DAYS.name().equals(unit) ? Unit.DAYS : Unit.HOURS));
    }

    LocalDate day() {
        return Typed.day(from).orElseThrow();
    }
}
