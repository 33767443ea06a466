package org.tawasul.cases.follow;

import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;
import org.tawasul.cases.Answering;
import org.tawasul.cases.Attachments;
import org.tawasul.cases.Case;
import org.tawasul.cases.CaseFiles;
import org.tawasul.cases.Message;
import org.tawasul.cases.Messages;
import org.tawasul.cases.Outcome;
import org.tawasul.cases.Outcome.Done;
import org.tawasul.cases.Outcome.Refused;
import org.tawasul.cases.Refusal;
import org.tawasul.cases.Reopening;
import org.tawasul.cases.Withdrawing;

/**
 * The steps of a requester, forgivingly: when somebody else changed the case at the same moment it is tried again, a form
 * that comes twice counts once, and words that cannot be sent are kept for them.
 */
@Service
class RequesterSteps {
    private static final int TRIES = 3;

    private final Answering answering;
    private final Reopening reopening;
    private final Withdrawing withdrawing;
    private final Messages messages;
    private final Unsent unsent;
    private final CaseFiles files;

    RequesterSteps(
            Answering answering,
            Reopening reopening,
            Withdrawing withdrawing,
            Messages messages,
            Unsent unsent,
            CaseFiles files) {
        this.answering = answering;
        this.reopening = reopening;
        this.withdrawing = withdrawing;
        this.messages = messages;
        this.unsent = unsent;
        this.files = files;
    }

    /** @param uploads waiting files that go with it; they wait on when it cannot be sent */
    Outcome answer(Case found, String text, List<String> uploads, Instant at) {
        return said(
                found,
                Message.Kind.ANSWER,
                text,
                at,
                () -> files.send(OwnFiles.keyOf(found), uploads, sent -> {
                    var attached = sent.stream()
                            .map(file -> Attachments.New.ofSubmission(file.id(), file.name()))
                            .toList();
                    return answering.answer(found.id(), text, attached, at);
                }));
    }

    Outcome reopen(Case found, String reason, Instant at) {
        return said(
                found, Message.Kind.REOPENING, reason, at, () -> reopening.reopenByRequester(found.id(), reason, at));
    }

    Outcome withdraw(Case found, Instant at) {
        return persistently(() -> withdrawing.withdraw(found.id(), at));
    }

    private Outcome said(Case found, Message.Kind kind, String text, Instant at, Supplier<Outcome> step) {
        var outcome = persistently(step);
        if (outcome instanceof Refused && cameBefore(found, kind, text)) return new Done();
        if (outcome instanceof Done) unsent.discard(found.id());
        else unsent.keep(found.id(), text, at);
        return outcome;
    }

    static Outcome persistently(Supplier<Outcome> step) {
        var outcome = step.get();
        for (int tries = 1; tries < TRIES && outcome.equals(new Refused(Refusal.CHANGED)); tries++) {
            outcome = step.get();
        }
        return outcome;
    }

    private boolean cameBefore(Case found, Message.Kind kind, String text) {
        return messages.findLast(found.id(), kind)
                .filter(message -> message.officerId() == 0 && message.text().equals(text))
                .isPresent();
    }
}
