package org.tawasul.cases.erasure;

import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Service;
import org.tawasul.cases.Case;
import org.tawasul.cases.CaseId;
import org.tawasul.cases.Decision;
import org.tawasul.cases.Lifecycle;
import org.tawasul.cases.Outcome;
import org.tawasul.cases.Refusal;
import org.tawasul.cases.Steps;
import org.tawasul.cases.events.CaseErased;
import org.tawasul.people.People;

/**
 * Erases what a case says of people. Everything that keeps a piece of it lets go in one transaction with the entry of the
 * journal, so a case is whole or erased; of two nodes that begin with the same one the second finds it done.
 */
@Service
public class Erasing {
    private final Steps steps;
    private final People people;
    private final Erasures erasures;
    private final Holds holds;
    private final List<CaseTraces> traces;

    Erasing(Steps steps, People people, Erasures erasures, Holds holds, List<CaseTraces> traces) {
        this.steps = steps;
        this.people = people;
        this.erasures = erasures;
        this.holds = holds;
        this.traces = traces;
    }

    /** Refused while it is open or held, and once it is erased. @param years after which it was due; 0 when it was asked for */
    public Outcome erase(CaseId id, Because because, int years, Instant at) {
        return steps.takeByClock(id, Lifecycle.ERASE, at, found -> {
            if (found.matter().isErased()) return Decision.no(Refusal.ERASED);
            if (holds.isHeld(id)) return Decision.no(Refusal.HELD);
            forget(found, at);
            erasures.add(id, because, years, at);
            return Decision.of(found, new CaseErased(id.value(), because.name(), years));
        });
    }

    private void forget(Case found, Instant at) {
        var person = people.get(found.matter().requesterId());
        var forgotten = new Forgotten(found.id(), person, erasures.kinOf(found.id()), at);
        for (var trace : traces) trace.forget(forgotten);
    }
}
