package org.tawasul.suggestions;

import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Service;
import org.tawasul.agencies.Officer;
import org.tawasul.agencies.Role;
import org.tawasul.cases.CaseId;
import org.tawasul.cases.Lifecycle;
import org.tawasul.cases.Outcome;
import org.tawasul.cases.Outcome.Refused;
import org.tawasul.cases.Refusal;
import org.tawasul.cases.Replying;
import org.tawasul.cases.Steps;
import org.tawasul.cases.replies.Enclosing;
import org.tawasul.cases.replies.Letter;
import org.tawasul.suggestions.Suggestion.Decided;
import org.tawasul.suggestions.events.SuggestionDecided;

/**
 * Decides about a suggestion, which answers its case: the citizen's clock stops, the reply can be rated, and what was
 * accepted goes on to be carried out. Where replies need a second person, an officer prepares and who leads decides.
 */
@Service
public class Deciding {
    private final SuggestionSteps steps;
    private final Suggestions suggestions;
    private final Owed owed;
    private final Steps ofCase;
    private final Replying replying;
    private final Enclosing enclosing;

    Deciding(
            SuggestionSteps steps,
            Suggestions suggestions,
            Owed owed,
            Steps ofCase,
            Replying replying,
            Enclosing enclosing) {
        this.steps = steps;
        this.suggestions = suggestions;
        this.owed = owed;
        this.ofCase = ofCase;
        this.replying = replying;
        this.enclosing = enclosing;
    }

    public Outcome decide(CaseId id, Officer officer, Verdict verdict, List<Reason> reasons, String words, Instant at) {
        return decide(id, officer, verdict, reasons, Letter.of(words), at);
    }

    /**
     * @param reasons of the published list, for whatever is not accepted
     * @param letter the reply to its author, as far as the checks of replies allowed it
     */
    public Outcome decide(
            CaseId id, Officer officer, Verdict verdict, List<Reason> reasons, Letter letter, Instant at) {
        return steps.take(Act.DECIDE, id, officer, held -> {
            if (officer.role() == Role.OFFICER && replying.needsApproval(held.found()))
                return new Refused(Refusal.NEEDS_APPROVAL);
            var answered = ofCase.take(
                    id,
                    officer,
                    Lifecycle.DECIDE,
                    at,
                    found -> enclosing.with(
                            letter,
                            found,
                            replying.answered(found, Lifecycle.DECIDE, officer.id(), letter.text(), List.of(), at)));
            if (answered instanceof Refused) return answered;
            var named = verdict.needsReasons() ? reasons : List.<Reason>of();
            var due = verdict == Verdict.DECLINED ? null : owed.toTell(held.suggestion(), at);
            suggestions.decide(id, new Decided(verdict, named, letter.text(), at), due);
            return steps.record(
                    new SuggestionDecided(
                            id.value(),
                            held.suggestion().agencyId(),
                            officer.id(),
                            verdict.name(),
                            named.stream().map(Reason::name).toList()),
                    officer.actor(),
                    at);
        });
    }
}
