package org.tawasul.cases;

import java.time.Instant;
import org.springframework.stereotype.Service;
import org.tawasul.agencies.Officer;
import org.tawasul.cases.events.RequesterAsked;

/** Asks the requester for what is missing; the agency's clock stands until they answer. */
@Service
public class Asking {
    private final Steps steps;
    private final Messages messages;

    Asking(Steps steps, Messages messages) {
        this.steps = steps;
        this.messages = messages;
    }

    public Outcome ask(CaseId id, Officer officer, String question, Instant at) {
        return steps.take(id, officer, Lifecycle.ASK, at, found -> {
            long message = messages.add(id, Message.Kind.QUESTION, officer.id(), question, at);
            var changed = found.after(Lifecycle.ASK).with(found.clocks().waiting(at));
            return Decision.of(changed, new RequesterAsked(id.value(), message, officer.id()));
        });
    }
}
