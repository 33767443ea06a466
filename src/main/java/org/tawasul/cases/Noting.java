package org.tawasul.cases;

import java.time.Instant;
import org.springframework.stereotype.Service;
import org.tawasul.agencies.Officer;
import org.tawasul.cases.events.NoteAdded;

/** Writes a note among the staff; the requester never sees it. */
@Service
public class Noting {
    private final Steps steps;
    private final Messages messages;

    Noting(Steps steps, Messages messages) {
        this.steps = steps;
        this.messages = messages;
    }

    public Outcome note(CaseId id, Officer officer, String text, Instant at) {
        return steps.take(id, officer, Lifecycle.NOTE, at, found -> {
            long message = messages.add(id, Message.Kind.NOTE, officer.id(), text, at);
            return Decision.of(found.after(Lifecycle.NOTE), new NoteAdded(id.value(), message, officer.id()));
        });
    }
}
