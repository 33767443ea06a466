package org.tawasul.cases.desk;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.tawasul.cases.Drafting.Draft;
import org.tawasul.cases.replies.Promise;
import org.tawasul.language.Typed;

/**
 * @param version of the case that the officer had in front of them while writing
 * @param kind {@code interim}, or the final reply
 * @param promise what the agency will do; empty for nothing
 * @param promisedOn by which day, as in {@code 2026-03-01}
 * @param anyway the checks whose warnings the officer overrules, as they were shown
 * @param judged {@code true} when what the checks find is shown
 */
public record ReplyForm(
        @NotBlank(message = "{cases.step.replies.text.missing}")
        @Size(max = StepForm.TEXT, message = "{cases.step.replies.text.long}")
        String text,

        String version,
        String kind,

        @Size(max = Promise.LENGTH, message = "{replies.promise.long}")
        String promise,

        String promisedOn,
        String anyway,
        String judged)
        implements StepForm {
    static final String INTERIM = "interim";

    public ReplyForm {
        text = Typed.text(text);
        version = Typed.text(version);
        kind = Typed.text(kind);
        promise = Typed.text(promise);
        promisedOn = Typed.text(promisedOn);
        anyway = Typed.text(anyway);
        judged = Typed.text(judged);
    }

    static ReplyForm of(String text, int version) {
        return of(Draft.of(text), version);
    }

    static ReplyForm of(Draft draft, int version) {
        return new ReplyForm(
                draft.text(),
                Integer.toString(version),
                draft.interim() ? INTERIM : "",
                draft.promise(),
                draft.promisedOn(),
                "",
                "");
    }

    /** The same, with what the checks find. */
    ReplyForm withReport() {
        return new ReplyForm(text, version, kind, promise, promisedOn, anyway, "true");
    }

    /** The same with other words. */
    ReplyForm with(String words) {
        return new ReplyForm(words, version, kind, promise, promisedOn, anyway, "");
    }

    boolean checked() {
        return judged.equals("true");
    }

    List<String> overruled() {
        return List.of(anyway.split(","));
    }

    Draft draft() {
        return new Draft(text, promise, promisedOn, interim());
    }

    public boolean interim() {
        return kind.equals(INTERIM);
    }

    int seenVersion() {
        return version.matches("\\d{1,9}") ? Integer.parseInt(version) : 0;
    }

    @Override
    public String words() {
        return text;
    }
}
