package org.tawasul.suggestions;

import java.time.Instant;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.tawasul.agencies.Officer;
import org.tawasul.cases.Case;
import org.tawasul.cases.CaseId;
import org.tawasul.cases.Cases;
import org.tawasul.cases.Outcome;
import org.tawasul.cases.Outcome.Done;
import org.tawasul.cases.Outcome.Refused;
import org.tawasul.cases.Refusal;
import org.tawasul.journal.Actor;
import org.tawasul.journal.Journal;
import org.tawasul.suggestions.events.SuggestionEvent;

/**
 * Does something to a suggestion: holds its row, asks whether it may happen, lets the use case do it, and writes down what
 * happened; all in one transaction, of which nothing stays when it is refused.
 */
@Component
class SuggestionSteps {
    private final Suggestions suggestions;
    private final Cases cases;
    private final Journal journal;
    private final TransactionTemplate transaction;

    SuggestionSteps(Suggestions suggestions, Cases cases, Journal journal, TransactionTemplate transaction) {
        this.suggestions = suggestions;
        this.cases = cases;
        this.journal = journal;
        this.transaction = transaction;
    }

    /** A suggestion that nobody else changes now, with its case. */
    record Held(Suggestion suggestion, Case found) {
        CaseId id() {
            return suggestion.id();
        }
    }

    /** A step of the staff. */
    Outcome take(Act act, CaseId id, Officer officer, Function<Held, Outcome> doing) {
        return attempt(id, held -> {
            var refusal = act.refuses(officer, held.suggestion(), held.found());
            return refusal == null ? doing.apply(held) : new Refused(refusal);
        });
    }

    /** A step of somebody else; whether they may was settled by who calls. */
    Outcome attempt(CaseId id, Function<Held, Outcome> doing) {
        @Nullable
        Outcome outcome = transaction.execute(status -> {
            var held = hold(id);
            var done = held == null ? new Refused(Refusal.NOT_NOW) : doing.apply(held);
            if (done instanceof Refused) status.setRollbackOnly();
            return done;
        });
        return Objects.requireNonNull(outcome);
    }

    Outcome record(SuggestionEvent event, Actor actor, Instant at) {
        journal.append(SuggestionEvent.SUBJECT, event.caseId(), event, at, actor);
        return new Done();
    }

    private @Nullable Held hold(CaseId id) {
        return suggestions
                .findBegun(id)
                .flatMap(begun -> suggestions.lock(id))
                .map(suggestion -> new Held(suggestion, cases.get(id)))
                .orElse(null);
    }
}
