package org.tawasul.cases;

import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Service;
import org.tawasul.agencies.Officer;
import org.tawasul.cases.events.CaseReplied;
import org.tawasul.catalogue.Approvals;
import org.tawasul.catalogue.Services;

/** Sends the agency's answer to the requester; the first one stops the citizen's clock. */
@Service
public class Replying {
    private final Steps steps;
    private final Messages messages;
    private final Attachments attachments;
    private final Drafting drafts;
    private final Services services;
    private final Approvals approvals;

    Replying(
            Steps steps,
            Messages messages,
            Attachments attachments,
            Drafting drafts,
            Services services,
            Approvals approvals) {
        this.steps = steps;
        this.messages = messages;
        this.attachments = attachments;
        this.drafts = drafts;
        this.services = services;
        this.approvals = approvals;
    }

    public Outcome reply(CaseId id, Officer officer, String text, List<Attachments.New> files, Instant at) {
        return steps.take(
                id,
                officer,
                Lifecycle.REPLY,
                at,
                found -> needsApproval(found)
                        ? Decision.no(Refusal.NEEDS_APPROVAL)
                        : answered(found, Lifecycle.REPLY, officer.id(), text, files, at));
    }

    /** Whether a second person has to approve the final reply. */
    public boolean needsApproval(Case found) {
        return approvals.areWantedFor(
                services.get(found.serviceId()), found.holder().agencyId());
    }

    /** What a step decides that sends the final reply in an officer's name, with whatever files they held back for it. */
    public Decision.Change answered(
            Case found, Lifecycle step, long officerId, String text, List<Attachments.New> files, Instant at) {
        var id = found.id();
        long message = messages.add(id, Message.Kind.REPLY, officerId, text, at);
        attachments.add(id, Answering.withMessage(files, message, officerId), at);
        attachments.sendHeld(id, officerId, message);
        drafts.discard(id, officerId);
        boolean first = found.clocks().answeredAt() == null;
        boolean onTime =
                !at.isAfter(first ? found.clocks().dueAt() : found.clocks().agencyDueAt());
        return new Decision.Change(
                found.after(step).with(found.clocks().answered(at)),
                new CaseReplied(
                        id.value(),
                        message,
                        officerId,
                        found.holder().agencyId(),
                        found.holder().departmentId(),
                        first,
                        onTime));
    }
}
