package org.tawasul.cases;

import java.time.Instant;
import org.springframework.stereotype.Service;
import org.tawasul.agencies.Officer;
import org.tawasul.cases.events.CaseReopened;
import org.tawasul.catalogue.Services;

/** "Answered" was not "solved": work begins again, with the agency's period anew and whoever had the case. */
@Service
public class Reopening {
    private final Steps steps;
    private final Messages messages;
    private final Services services;
    private final Periods periods;

    Reopening(Steps steps, Messages messages, Services services, Periods periods) {
        this.steps = steps;
        this.messages = messages;
        this.services = services;
        this.periods = periods;
    }

    public Outcome reopen(CaseId id, Officer officer, String reason, Instant at) {
        return steps.take(id, officer, Lifecycle.REOPEN, at, found -> reopened(found, officer.id(), reason, at));
    }

    /** Within {@link Case#REOPENING_WINDOW} of the reply. */
    public Outcome reopenByRequester(CaseId id, String reason, Instant at) {
        return steps.takeByRequester(id, Lifecycle.REOPEN, at, found -> reopened(found, 0, reason, at));
    }

    /** What was promised with the reply was not done, so it was no answer; whoever calls knows how long one may say so. */
    public Outcome reopenUnkept(CaseId id, String reason, Instant at) {
        return steps.takeByRequester(id, Lifecycle.REOPEN_UNKEPT, at, found -> reopened(found, 0, reason, at));
    }

    private Decision reopened(Case found, long officerId, String reason, Instant at) {
        long message = messages.add(found.id(), Message.Kind.REOPENING, officerId, reason, at);
        var due = periods.due(
                services.get(found.serviceId()), found.matter().kind(), found.importance(), found.holder(), at);
        var changed = found.after(Lifecycle.REOPEN)
                .with(found.clocks().reopened(at, due))
                .with(found.course().reopenedAgain());
        return Decision.of(changed, new CaseReopened(found.id().value(), message, officerId == 0, due));
    }
}
