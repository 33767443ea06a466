package org.tawasul.cases;

import org.springframework.stereotype.Component;
import org.tawasul.cases.events.CaseSubmitted;
import org.tawasul.people.People;

/** What the journal says of a case in its first state: facts for every figure to come, nothing that names anybody. */
@Component
class FirstEntries {
    private final People people;
    private final Whereabouts whereabouts;

    FirstEntries(People people, Whereabouts whereabouts) {
        this.people = people;
        this.whereabouts = whereabouts;
    }

    CaseSubmitted of(Case submitted) {
        var matter = submitted.matter();
        return of(submitted, people.typeOf(matter.requesterId()).name(), whereabouts.areaOf(matter.place()));
    }

    static CaseSubmitted of(Case submitted, String requester, String area) {
        var matter = submitted.matter();
        return new CaseSubmitted(
                submitted.id().value(),
                matter.kind().name(),
                submitted.serviceId(),
                submitted.holder().agencyId(),
                submitted.holder().departmentId(),
                matter.channel().name(),
                matter.language().code(),
                matter.requesterId(),
                submitted.clocks().dueAt(),
                requester,
                area);
    }
}
