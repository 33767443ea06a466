package org.tawasul.suggestions;

import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tawasul.cases.Case;
import org.tawasul.cases.CaseId;
import org.tawasul.cases.Outcome.Done;
import org.tawasul.journal.Actor;
import org.tawasul.suggestions.events.SuggestionShown;

/** Lets an author say whether everybody may read their suggestion, and whether under their name. */
@Service
public class Showing {
    private final SuggestionSteps steps;
    private final Suggestions suggestions;

    Showing(SuggestionSteps steps, Suggestions suggestions) {
        this.steps = steps;
        this.suggestions = suggestions;
    }

    /** Begins the life of what was just submitted, with what its author said there. */
    @Transactional
    public void begin(Case submitted, boolean shown, boolean named, Instant at) {
        suggestions.keepUpWith(List.of(submitted.id().value()));
        if (shown) show(submitted.id(), true, named, at);
    }

    /** Without being shown there is no name to stand there. */
    public void show(CaseId id, boolean shown, boolean named, Instant at) {
        steps.attempt(id, held -> {
            var suggestion = held.suggestion();
            boolean under = shown && named;
            if (suggestion.shown() == shown && suggestion.named() == under) return new Done();
            suggestions.show(id, shown, under);
            return steps.record(
                    new SuggestionShown(id.value(), shown, under),
                    Actor.person(held.found().matter().requesterId()),
                    at);
        });
    }
}
