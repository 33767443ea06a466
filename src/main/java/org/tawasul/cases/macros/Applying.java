package org.tawasul.cases.macros;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.tawasul.agencies.Officer;
import org.tawasul.cases.Asking;
import org.tawasul.cases.Assigning;
import org.tawasul.cases.CaseId;
import org.tawasul.cases.Cases;
import org.tawasul.cases.Closing;
import org.tawasul.cases.Noting;
import org.tawasul.cases.Outcome;
import org.tawasul.cases.Outcome.Refused;
import org.tawasul.cases.Refusal;
import org.tawasul.cases.Triaging;
import org.tawasul.cases.macros.Errand.Part;
import org.tawasul.cases.replies.ReplyingByTemplate;

/**
 * Takes the steps of an errand on a case: each by its own rules and with an entry of its own in the journal, all in one
 * transaction. The first that is refused takes the others back with it.
 */
@Component
public class Applying {
    private final Cases cases;
    private final Assigning assigning;
    private final Triaging triaging;
    private final Noting noting;
    private final Asking asking;
    private final ReplyingByTemplate replying;
    private final Closing closing;
    private final TransactionTemplate transaction;

    Applying(
            Cases cases,
            Assigning assigning,
            Triaging triaging,
            Noting noting,
            Asking asking,
            ReplyingByTemplate replying,
            Closing closing,
            TransactionTemplate transaction) {
        this.cases = cases;
        this.assigning = assigning;
        this.triaging = triaging;
        this.noting = noting;
        this.asking = asking;
        this.replying = replying;
        this.closing = closing;
        this.transaction = transaction;
    }

    /** Whoever calls in a transaction of their own has to roll it back too when nothing happened. */
    public Applied apply(CaseId id, Officer officer, Errand errand, Instant at) {
        return Objects.requireNonNull(transaction.execute(status -> {
            boolean changed = false;
            for (var part : errand.parts()) {
                var outcome = take(part, id, officer, errand, at);
                if (outcome instanceof Refused(var why)) {
                    status.setRollbackOnly();
                    return new Applied.Nothing(part, why);
                }
                changed |= outcome != null;
            }
            if (changed) return new Applied.All();
            status.setRollbackOnly();
            return new Applied.Nothing(errand.parts().getFirst(), Refusal.ALREADY_THERE);
        }));
    }

    /** Null when it is so already. */
    private @Nullable Outcome take(Part part, CaseId id, Officer officer, Errand errand, Instant at) {
        var now = cases.get(id);
        return switch (part) {
            case TAKE -> now.holder().officerId() == officer.id() ? null : assigning.claim(id, officer, at);
            case ASSIGN ->
                now.holder().officerId() == errand.assignTo()
                        ? null
                        : assigning.assign(id, officer, errand.assignTo(), at);
            case IMPORTANCE ->
                now.importance() == errand.importance()
                        ? null
                        : triaging.triage(id, officer, now.serviceId(), errand.importance(), at);
            case NOTE -> noting.note(id, officer, errand.note(), at);
            case ASK -> asking.ask(id, officer, errand.question(), at);
            case REPLY -> replying.reply(id, officer, errand.template(), at);
            case CLOSE ->
                closing.close(id, officer, errand.closingReason().isEmpty() ? null : errand.closingReason(), at);
        };
    }
}
