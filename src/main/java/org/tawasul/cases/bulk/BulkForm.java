package org.tawasul.cases.bulk;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.tawasul.language.Typed;

/** What shall happen to the selected cases; only the field of the chosen step counts. */
public record BulkForm(
        @Pattern(regexp = "TAKE|ASSIGN|IMPORTANCE|NOTE|CLOSE|MACRO", message = "{desk.bulk.step.missing}")
        String step,

        String officer,
        String importance,

        @Size(max = 4000, message = "{cases.step.notes.text.long}")
        String text,

        @Size(max = 2000, message = "{cases.step.closure.reason.long}")
        String reason,

        String macro) {
    public BulkForm {
        step = Typed.text(step);
        officer = Typed.text(officer);
        importance = Typed.text(importance);
        text = Typed.text(text);
        reason = Typed.text(reason);
        macro = Typed.text(macro);
    }

    static long id(String typed) {
        return typed.matches("\\d{1,18}") ? Long.parseLong(typed) : 0;
    }
}
