package org.tawasul.suggestions;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import org.tawasul.language.Digits;
import org.tawasul.language.Name;
import org.tawasul.language.Typed;
import org.tawasul.suggestions.Suggestion.Study;

/** What the staff type about suggestions, as it was typed. */
public final class SuggestionForms {
    static final int TEXT = 4_000;
    static final int LINE = 160;
    private static final int YEARS_AHEAD = 5;

    private SuggestionForms() {}

    public record StudyForm(
            @Nullable String student, @Nullable String until) {
        static StudyForm of(Study study) {
            return new StudyForm(Long.toString(study.studentId()), study.until().toString());
        }
    }

    public record DecisionForm(
            @Nullable String verdict,
            @Nullable List<String> reasons,
            @Nullable String words,
            @Nullable String anyway) {
        static final DecisionForm EMPTY = new DecisionForm(null, null, null, null);

        /** The codes of the checks that warn, and were read. */
        List<String> overruled() {
            return List.of(Typed.text(anyway).split(","));
        }

        @Nullable
        Verdict chosen() {
            return Arrays.stream(Verdict.values())
                    .filter(each -> each.code().equals(verdict))
                    .findFirst()
                    .orElse(null);
        }

        public List<Reason> named() {
            var ticked = reasons == null ? List.<String>of() : reasons;
            return Arrays.stream(Reason.values())
                    .filter(reason -> ticked.contains(reason.code()))
                    .toList();
        }
    }

    /** @param other the number or the reference of another suggestion */
    public record JoiningForm(
            @Nullable String other, @Nullable String words) {}

    public record PlanForm(@Nullable String name, @Nullable String dueOn) {}

    public record ReachForm(@Nullable String change) {}

    public record MoveForm(@Nullable String to, @Nullable String reason) {}

    public record PublicationForm(
            @Nullable String titleAr,
            @Nullable String titleEn,
            @Nullable String changeAr,
            @Nullable String changeEn,
            @Nullable String beforeAr,
            @Nullable String beforeEn,
            @Nullable String afterAr,
            @Nullable String afterEn) {
        Name before() {
            return new Name(Typed.text(beforeAr), Typed.text(beforeEn));
        }

        Name after() {
            return new Name(Typed.text(afterAr), Typed.text(afterEn));
        }
    }

    /** What was typed, when there is something and not too much of it. */
    static String text(@Nullable String typed, String field, int most, Errors errors) {
        var text = Typed.text(typed);
        if (text.isEmpty()) errors.rejectValue(field, "suggestions." + key(field) + ".missing");
        if (text.length() > most) errors.rejectValue(field, "suggestions.too-long", new Object[] {most}, null);
        return text;
    }

    /** A day from today on, not too far off; null when it was none. */
    static @Nullable LocalDate day(@Nullable String typed, LocalDate today, String field, Errors errors) {
        var day = Typed.day(typed, today, today.plusYears(YEARS_AHEAD));
        if (day.isEmpty()) errors.rejectValue(field, "suggestions.day.missing");
        return day.orElse(null);
    }

    /** 0 when it is none. */
    static long number(@Nullable String typed) {
        var digits = Digits.western(Typed.text(typed));
        return digits.matches("\\d{1,18}") ? Long.parseLong(digits) : 0;
    }

    private static String key(String field) {
        return field.replaceAll("([A-Z])", "-$1").toLowerCase(java.util.Locale.ROOT);
    }
}
