package org.tawasul.suggestions;

import java.time.Instant;
import org.springframework.stereotype.Service;
import org.tawasul.agencies.Officer;
import org.tawasul.cases.CaseId;
import org.tawasul.cases.Outcome;
import org.tawasul.cases.Outcome.Refused;
import org.tawasul.cases.Refusal;
import org.tawasul.suggestions.events.SuggestionPublished;

/** Tells everybody what changed, once all that was planned is reached; never of what came in confidence. */
@Service
public class Publishing {
    private final SuggestionSteps steps;
    private final Suggestions suggestions;
    private final Milestones milestones;
    private final Publications publications;

    Publishing(SuggestionSteps steps, Suggestions suggestions, Milestones milestones, Publications publications) {
        this.steps = steps;
        this.suggestions = suggestions;
        this.milestones = milestones;
        this.publications = publications;
    }

    public Outcome publish(CaseId id, Officer officer, Publication told, Instant at) {
        return steps.take(Act.PUBLISH, id, officer, held -> {
            var planned = milestones.listOf(id);
            if (planned.isEmpty() || !planned.stream().allMatch(Milestone::isReached))
                return new Refused(Refusal.MILESTONES_OPEN);
            publications.add(id, officer.id(), told, at);
            suggestions.publish(id, at);
            return steps.record(
                    new SuggestionPublished(id.value(), held.suggestion().agencyId(), officer.id()),
                    officer.actor(),
                    at);
        });
    }
}
