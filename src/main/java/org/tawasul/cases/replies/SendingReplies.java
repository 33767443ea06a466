package org.tawasul.cases.replies;

import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Service;
import org.tawasul.agencies.Officer;
import org.tawasul.cases.Attachments;
import org.tawasul.cases.CaseId;
import org.tawasul.cases.Decision;
import org.tawasul.cases.Drafting;
import org.tawasul.cases.Lifecycle;
import org.tawasul.cases.Message;
import org.tawasul.cases.Messages;
import org.tawasul.cases.Outcome;
import org.tawasul.cases.Refusal;
import org.tawasul.cases.Replying;
import org.tawasul.cases.Steps;
import org.tawasul.cases.events.InterimReplied;

/** Sends replies with what goes with them: the final one answers the case, an interim one says how it stands and stops no clock. */
@Service
public class SendingReplies {
    private final Steps steps;
    private final Replying replying;
    private final Messages messages;
    private final Attachments attachments;
    private final Drafting drafts;
    private final Enclosing enclosing;

    SendingReplies(
            Steps steps,
            Replying replying,
            Messages messages,
            Attachments attachments,
            Drafting drafts,
            Enclosing enclosing) {
        this.steps = steps;
        this.replying = replying;
        this.messages = messages;
        this.attachments = attachments;
        this.drafts = drafts;
        this.enclosing = enclosing;
    }

    /** The final reply; refused where a second person has to approve it. */
    public Outcome reply(CaseId id, Officer officer, Letter letter, List<Attachments.New> files, Instant at) {
        return steps.take(id, officer, Lifecycle.REPLY, at, found -> {
            if (replying.needsApproval(found)) return Decision.no(Refusal.NEEDS_APPROVAL);
            var sent = replying.answered(found, Lifecycle.REPLY, officer.id(), letter.text(), files, at);
            return enclosing.with(letter, found, sent);
        });
    }

    public Outcome replyInterim(CaseId id, Officer officer, Letter letter, List<Attachments.New> files, Instant at) {
        return steps.take(id, officer, Lifecycle.REPLY_INTERIM, at, found -> {
            long message = messages.add(id, Message.Kind.INTERIM, officer.id(), letter.text(), at);
            attachments.add(
                    id,
                    files.stream()
                            .map(file -> new Attachments.New(file.fileId(), file.name(), message, officer.id()))
                            .toList(),
                    at);
            attachments.sendHeld(id, officer.id(), message);
            drafts.discard(id, officer);
            enclosing.keep(found, message, officer.id(), letter);
            return Decision.of(
                    found.after(Lifecycle.REPLY_INTERIM),
                    new InterimReplied(id.value(), message, officer.id(), letter.overruled()));
        });
    }
}
