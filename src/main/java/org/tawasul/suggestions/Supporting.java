package org.tawasul.suggestions;

import java.time.Instant;
import org.springframework.stereotype.Service;
import org.tawasul.cases.CaseId;
import org.tawasul.cases.Outcome;
import org.tawasul.cases.Outcome.Done;
import org.tawasul.cases.Outcome.Refused;
import org.tawasul.cases.Refusal;
import org.tawasul.identity.Citizen;
import org.tawasul.people.People;

/**
 * Lets somebody signed in support a suggestion, and take that back. A form that comes twice counts once. A vote is no entry
 * of the journal: it can be taken back without a trace.
 */
@Service
public class Supporting {
    private final SuggestionSteps steps;
    private final Votes votes;
    private final People people;

    Supporting(SuggestionSteps steps, Votes votes, People people) {
        this.steps = steps;
        this.votes = votes;
        this.people = people;
    }

    public Outcome support(CaseId id, Citizen citizen, Instant at) {
        return steps.attempt(id, held -> {
            if (!held.suggestion().takesSupport()) return new Refused(Refusal.NOT_NOW);
            if (isAuthor(held.found().matter().requesterId(), citizen)) return new Refused(Refusal.NOT_YOURS);
            votes.add(id, citizen.phone(), at);
            return new Done();
        });
    }

    public Outcome withdraw(CaseId id, Citizen citizen) {
        return steps.attempt(id, held -> {
            if (!held.suggestion().takesSupport()) return new Refused(Refusal.NOT_NOW);
            votes.remove(id, citizen.phone());
            return new Done();
        });
    }

    boolean isAuthor(long requesterId, Citizen citizen) {
        return people.get(requesterId).phone().equals(citizen.phone());
    }
}
