package org.tawasul.cases.desk;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tawasul.cases.Assigning;
import org.tawasul.cases.Drafting.Draft;
import org.tawasul.cases.TurnReason;
import org.tawasul.cases.replies.Promise;
import org.tawasul.language.Digits;

/** What is typed or chosen for a step. Texts are taken without the blanks around them; nothing is null. */
public sealed interface StepForm {
    int TEXT = 4000;
    int REASON = 2000;

    record Triage(
            @Pattern(regexp = "\\d{1,18}", message = "{cases.step.triage.service.missing}")
            String service,

            @Pattern(regexp = "[123]", message = "{cases.step.triage.importance.missing}")
            String importance,

            String criterion)
            implements StepForm {
        public Triage {
            service = told(service);
            importance = told(importance);
            criterion = told(criterion);
        }
    }

    /** @param officer empty to take it oneself */
    record Assignment(
            @Pattern(regexp = "\\d{0,18}", message = "{cases.step.assignment.officer.missing}")
            String officer,

            String because,

            @Size(max = REASON, message = "{fairness.words.long}")
            String words)
            implements StepForm {
        public Assignment {
            officer = told(officer);
            because = told(because);
            words = told(words);
        }

        /** Null unless both are said. */
        Assigning.@Nullable Turn turn() {
            var reason = TurnReason.of(because);
            return reason.isEmpty() || words.isEmpty() ? null : new Assigning.Turn(reason.get(), words);
        }
    }

    record Question(
            @NotBlank(message = "{cases.step.questions.text.missing}")
            @Size(max = TEXT, message = "{cases.step.questions.text.long}")
            String text)
            implements StepForm {
        public Question {
            text = told(text);
        }
    }

    record Note(
            @NotBlank(message = "{cases.step.notes.text.missing}")
            @Size(max = TEXT, message = "{cases.step.notes.text.long}")
            String text)
            implements StepForm {
        public Note {
            text = told(text);
        }
    }

    /**
     * @param version of the case that the officer had in front of them while writing
     * @param kind {@code interim}, or the final reply
     * @param promise what the agency will do; empty for nothing
     * @param promisedOn by which day, as in {@code 2026-03-01}
     * @param anyway the checks whose warnings the officer overrules, as they were shown
     * @param judged {@code true} when what the checks find is shown
     */
    record Reply(
            @NotBlank(message = "{cases.step.replies.text.missing}")
            @Size(max = TEXT, message = "{cases.step.replies.text.long}")
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

        public Reply {
            text = told(text);
            version = told(version);
            kind = told(kind);
            promise = told(promise);
            promisedOn = told(promisedOn);
            anyway = told(anyway);
            judged = told(judged);
        }

        static Reply of(String text, int version) {
            return of(Draft.of(text), version);
        }

        static Reply of(Draft draft, int version) {
            return new Reply(
                    draft.text(),
                    Integer.toString(version),
                    draft.interim() ? INTERIM : "",
                    draft.promise(),
                    draft.promisedOn(),
                    "",
                    "");
        }

        /** The same, with what the checks find. */
        Reply withReport() {
            return new Reply(text, version, kind, promise, promisedOn, anyway, "true");
        }

        /** The same with other words. */
        Reply with(String words) {
            return new Reply(words, version, kind, promise, promisedOn, anyway, "");
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
    }

    /** @param proposal names the one that was read */
    record Approval(
            String proposal,

            @Size(max = TEXT, message = "{replies.remarks.long}")
            String remarks) implements StepForm {
        public Approval {
            proposal = told(proposal);
            remarks = told(remarks);
        }
    }

    record Recall() implements StepForm {}

    /**
     * @param to {@code agency-7} or {@code department-31}
     * @param search words of a name that narrow the list
     */
    record Referral(
            @Pattern(regexp = "(agency|department)-\\d{1,18}", message = "{cases.step.referrals.to.missing}")
            String to,

            @Pattern(regexp = "COMPETENCE|AREA|FACILITY|REST|OTHER", message = "{referrals.because.missing}")
            String because,

            @NotBlank(message = "{cases.step.referrals.reason.missing}")
            @Size(max = REASON, message = "{cases.step.referrals.reason.long}")
            String reason,

            String search)
            implements StepForm {
        public Referral {
            to = told(to);
            because = told(because);
            reason = told(reason);
            search = told(search);
        }
    }

    /** Up to three parts at a time, each with who shall answer it and what; those left empty are none. */
    record Split(String to1, String asked1, String to2, String asked2, String to3, String asked3) implements StepForm {
        static final Split BLANK = new Split("", "", "", "", "", "");

        public Split {
            to1 = told(to1);
            asked1 = told(asked1);
            to2 = told(to2);
            asked2 = told(asked2);
            to3 = told(to3);
            asked3 = told(asked3);
        }

        /** One part as it was typed. */
        public record Row(int number, String to, String asked) {
            boolean isEmpty() {
                return to.isEmpty() && asked.isEmpty();
            }

            boolean isWhole() {
                return to.matches("(agency|department)-\\d{1,18}") && !asked.isEmpty() && asked.length() <= REASON;
            }
        }

        public List<Row> rows() {
            return List.of(new Row(1, to1, asked1), new Row(2, to2, asked2), new Row(3, to3, asked3));
        }
    }

    record Contribution(
            @NotBlank(message = "{cases.step.contribution.text.missing}")
            @Size(max = TEXT, message = "{cases.step.contribution.text.long}")
            String text)
            implements StepForm {
        public Contribution {
            text = told(text);
        }
    }

    /** To accept takes no words. */
    record Acceptance() implements StepForm {}

    record Return(
            @Pattern(regexp = "NOT_OURS|ELSEWHERE|INCOMPLETE|SETTLED|OTHER", message = "{referrals.returned.missing}")
            String because,

            @NotBlank(message = "{cases.step.return.reason.missing}")
            @Size(max = REASON, message = "{cases.step.return.reason.long}")
            String reason)
            implements StepForm {
        public Return {
            because = told(because);
            reason = told(reason);
        }
    }

    record Request(
            @NotBlank(message = "{cases.step.committee.reason.missing}")
            @Size(max = REASON, message = "{cases.step.committee.reason.long}")
            String reason)
            implements StepForm {
        public Request {
            reason = told(reason);
        }
    }

    record Closure(
            @Size(max = REASON, message = "{cases.step.closure.reason.long}")
            String reason) implements StepForm {
        public Closure {
            reason = told(reason);
        }
    }

    record Reopening(
            @NotBlank(message = "{cases.step.reopening.reason.missing}")
            @Size(max = REASON, message = "{cases.step.reopening.reason.long}")
            String reason)
            implements StepForm {
        public Reopening {
            reason = told(reason);
        }
    }

    /** @param until a day, such as 2026-03-01 */
    record Delay(
            @Pattern(regexp = "INSPECTION|MATERIALS|OTHERS|STUDY|LOAD", message = "{cases.step.delays.reason.missing}")
            String reason,

            @NotBlank(message = "{cases.step.delays.text.missing}")
            @Size(max = REASON, message = "{cases.step.delays.text.long}")
            String text,

            String until)
            implements StepForm {
        public Delay {
            reason = told(reason);
            text = told(text);
            until = Digits.western(told(until));
        }
    }

    /** @param until a day, such as 2026-03-01 */
    record Pause(
            @Pattern(regexp = "COURT|ACCESS|SAFETY|COMMITTEE", message = "{cases.step.pause.reason.missing}")
            String reason,

            @NotBlank(message = "{cases.step.pause.text.missing}")
            @Size(max = REASON, message = "{cases.step.pause.text.long}")
            String text,

            String until)
            implements StepForm {
        public Pause {
            reason = told(reason);
            text = told(text);
            until = Digits.western(told(until));
        }
    }

    record Resumption() implements StepForm {}

    /** The day that was typed; empty when it is none, or lies outside the given days. */
    static Optional<LocalDate> day(String typed, LocalDate first, LocalDate last) {
        try {
            var day = LocalDate.parse(typed);
            return day.isBefore(first) || day.isAfter(last) ? Optional.empty() : Optional.of(day);
        } catch (DateTimeParseException none) {
            return Optional.empty();
        }
    }

    /** What was typed, shown again when the step cannot be taken any more; empty when nothing was. */
    default String words() {
        return switch (this) {
            case Question question -> question.text();
            case Note note -> note.text();
            case Delay delay -> delay.text();
            case Pause pause -> pause.text();
            case Reply reply -> reply.text();
            case Referral referral -> referral.reason();
            case Closure closure -> closure.reason();
            case Reopening reopening -> reopening.reason();
            case Approval approval -> approval.remarks();
            case Return returned -> returned.reason();
            case Request request -> request.reason();
            case Contribution contribution -> contribution.text();
            case Split split ->
                String.join("\n", split.asked1(), split.asked2(), split.asked3())
                        .strip();
            default -> "";
        };
    }

    private static String told(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
