package org.tawasul.cases.macros;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.tawasul.language.Typed;

/**
 * A macro as it is typed.
 *
 * @param department id of one, or empty for the whole agency
 * @param holder {@code take}, id of an officer, or empty to leave it
 * @param importance 1 to 3, or empty to leave it
 * @param template id of one, or empty for no reply
 * @param closes {@code true} or empty
 */
public record MacroForm(
        @NotBlank(message = "{desk.macro.name.missing}") @Size(max = 80, message = "{desk.macro.name.long}")
        String name,

        @Pattern(regexp = "\\d{0,18}", message = "{desk.macro.department.wrong}")
        String department,

        @Pattern(regexp = "take|\\d{0,18}", message = "{desk.macro.holder.wrong}")
        String holder,

        @Pattern(regexp = "[123]?", message = "{cases.step.triage.importance.missing}")
        String importance,

        @Size(max = 4000, message = "{cases.step.notes.text.long}")
        String note,

        @Size(max = 4000, message = "{cases.step.questions.text.long}")
        String question,

        @Pattern(regexp = "\\d{0,18}", message = "{desk.macro.template.wrong}")
        String template,

        String closes,

        @Size(max = 2000, message = "{cases.step.closure.reason.long}")
        String reason) {
    private static final String TAKE = "take";
    private static final String YES = "true";

    public MacroForm {
        name = Typed.text(name);
        department = Typed.text(department);
        holder = Typed.text(holder);
        importance = Typed.text(importance);
        note = Typed.text(note);
        question = Typed.text(question);
        template = Typed.text(template);
        closes = Typed.text(closes);
        reason = Typed.text(reason);
    }

    static MacroForm of(Macro macro) {
        var errand = macro.errand();
        return new MacroForm(
                macro.name(),
                number(macro.departmentId()),
                errand.takes() ? TAKE : number(errand.assignTo()),
                number(errand.importance()),
                errand.note(),
                errand.question(),
                number(errand.template()),
                errand.closes() ? YES : "",
                errand.closingReason());
    }

    Errand errand() {
        boolean takes = holder.equals(TAKE);
        return new Errand(
                takes,
                takes ? 0 : id(holder),
                (int) id(importance),
                note,
                question,
                id(template),
                closes.equals(YES),
                closes.equals(YES) ? reason : "");
    }

    /** 0 for the whole agency, and for what is no department. */
    long departmentId() {
        return department.matches("\\d{1,18}") ? id(department) : 0;
    }

    private static long id(String typed) {
        return typed.isEmpty() ? 0 : Long.parseLong(typed);
    }

    private static String number(long id) {
        return id == 0 ? "" : Long.toString(id);
    }
}
