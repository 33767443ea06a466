package org.tawasul.cases;

import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Service;
import org.tawasul.agencies.Officer;
import org.tawasul.cases.events.CaseReplied;

/** Sends the agency's answer to the requester; the first one stops the citizen's clock. */
@Service
public class Replying {
    private final Steps steps;
    private final Messages messages;
    private final Attachments attachments;
    private final Drafting drafts;

    Replying(Steps steps, Messages messages, Attachments attachments, Drafting drafts) {
        this.steps = steps;
        this.messages = messages;
        this.attachments = attachments;
        this.drafts = drafts;
    }

    public Outcome reply(CaseId id, Officer officer, String text, List<Attachments.New> files, Instant at) {
        return steps.take(id, officer, Lifecycle.REPLY, at, found -> {
            long message = messages.add(id, Message.Kind.REPLY, officer.id(), text, at);
            attachments.add(id, Answering.withMessage(files, message, officer.id()), at);
            drafts.discard(id, officer);
            boolean first = found.clocks().answeredAt() == null;
            boolean onTime =
                    !at.isAfter(first ? found.clocks().dueAt() : found.clocks().agencyDueAt());
            var changed = found.after(Lifecycle.REPLY).with(found.clocks().answered(at));
            return Decision.of(
                    changed,
                    new CaseReplied(
                            id.value(),
                            message,
                            officer.id(),
                            found.holder().agencyId(),
                            found.holder().departmentId(),
                            first,
                            onTime));
        });
    }
}
