package org.tawasul.cases;

import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Service;
import org.tawasul.cases.events.RequesterAnswered;

/** The requester answers a question; the agency's clock runs again. */
@Service
public class Answering {
    private final Steps steps;
    private final Messages messages;
    private final Attachments attachments;
    private final Periods periods;

    Answering(Steps steps, Messages messages, Attachments attachments, Periods periods) {
        this.steps = steps;
        this.messages = messages;
        this.attachments = attachments;
        this.periods = periods;
    }

    public Outcome answer(CaseId id, String text, List<Attachments.New> files, Instant at) {
        return steps.takeByRequester(id, Lifecycle.ANSWER, at, found -> {
            long message = messages.add(id, Message.Kind.ANSWER, 0, text, at);
            attachments.add(id, withMessage(files, message, 0), at);
            var clocks = found.clocks().resumed(at, periods.timeOf(found.holder()));
            var changed = found.after(Lifecycle.ANSWER).with(clocks);
            return Decision.of(changed, new RequesterAnswered(id.value(), message, files.size(), clocks.agencyDueAt()));
        });
    }

    static List<Attachments.New> withMessage(List<Attachments.New> files, long messageId, long officerId) {
        return files.stream()
                .map(file -> new Attachments.New(file.fileId(), file.name(), messageId, officerId))
                .toList();
    }
}
