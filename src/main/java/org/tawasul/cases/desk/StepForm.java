package org.tawasul.cases.desk;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.tawasul.cases.Assigning;
import org.tawasul.cases.TurnReason;
import org.tawasul.language.Typed;

/** What is typed or chosen for a step; here for those that take little. Texts stand without the blanks around them; nothing is null. */
public interface StepForm {
    int TEXT = 4000;
    int REASON = 2000;

    /** What was typed, shown again when the step cannot be taken any more; empty when nothing was. */
    default String words() {
        return "";
    }

    record Triage(
            @Pattern(regexp = "\\d{1,18}", message = "{cases.step.triage.service.missing}")
            String service,

            @Pattern(regexp = "[123]", message = "{cases.step.triage.importance.missing}")
            String importance,

            String criterion)
            implements StepForm {
        public Triage {
            service = Typed.text(service);
            importance = Typed.text(importance);
            criterion = Typed.text(criterion);
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
            officer = Typed.text(officer);
            because = Typed.text(because);
            words = Typed.text(words);
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
            text = Typed.text(text);
        }

        @Override
        public String words() {
            return text;
        }
    }

    record Note(
            @NotBlank(message = "{cases.step.notes.text.missing}")
            @Size(max = TEXT, message = "{cases.step.notes.text.long}")
            String text)
            implements StepForm {
        public Note {
            text = Typed.text(text);
        }

        @Override
        public String words() {
            return text;
        }
    }

    record Hold(
            @NotBlank(message = "{cases.step.hold.text.missing}")
            @Size(max = REASON, message = "{cases.step.hold.text.long}")
            String text)
            implements StepForm {
        public Hold {
            text = Typed.text(text);
        }

        @Override
        public String words() {
            return text;
        }
    }

    record Contribution(
            @NotBlank(message = "{cases.step.contribution.text.missing}")
            @Size(max = TEXT, message = "{cases.step.contribution.text.long}")
            String text)
            implements StepForm {
        public Contribution {
            text = Typed.text(text);
        }

        @Override
        public String words() {
            return text;
        }
    }

    record Return(
            @Pattern(regexp = "NOT_OURS|ELSEWHERE|INCOMPLETE|SETTLED|OTHER", message = "{referrals.returned.missing}")
            String because,

            @NotBlank(message = "{cases.step.return.reason.missing}")
            @Size(max = REASON, message = "{cases.step.return.reason.long}")
            String reason)
            implements StepForm {
        public Return {
            because = Typed.text(because);
            reason = Typed.text(reason);
        }

        @Override
        public String words() {
            return reason;
        }
    }

    record Request(
            @NotBlank(message = "{cases.step.committee.reason.missing}")
            @Size(max = REASON, message = "{cases.step.committee.reason.long}")
            String reason)
            implements StepForm {
        public Request {
            reason = Typed.text(reason);
        }

        @Override
        public String words() {
            return reason;
        }
    }

    record Closure(
            @Size(max = REASON, message = "{cases.step.closure.reason.long}")
            String reason) implements StepForm {
        public Closure {
            reason = Typed.text(reason);
        }

        @Override
        public String words() {
            return reason;
        }
    }

    record Reopening(
            @NotBlank(message = "{cases.step.reopening.reason.missing}")
            @Size(max = REASON, message = "{cases.step.reopening.reason.long}")
            String reason)
            implements StepForm {
        public Reopening {
            reason = Typed.text(reason);
        }

        @Override
        public String words() {
            return reason;
        }
    }

    /** To take the step is all there is to say. */
    record Bare() implements StepForm {}
}
