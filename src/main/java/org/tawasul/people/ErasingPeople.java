package org.tawasul.people;

import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Erases who somebody was: name, phone and e-mail go everywhere, in one transaction. The row stays with what statistics
 * need and nobody is found by: whether citizen or resident, which gender was told, which language.
 */
@Service
public class ErasingPeople {
    private final People people;
    private final List<PersonTraces> traces;

    ErasingPeople(People people, List<PersonTraces> traces) {
        this.people = people;
        this.traces = traces;
    }

    /** Erased before, nothing happens. Their cases have been erased by who calls. */
    @Transactional
    public void erase(long personId, Instant at) {
        var person = people.lock(personId);
        if (person.isErased()) return;
        boolean shared = people.listOf(person.phone()).size() > 1;
        for (var trace : traces) trace.forget(person, shared, at);
        people.forget(personId, at);
    }
}
