package org.tawasul.cases.replies;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.tawasul.agencies.Officer;
import org.tawasul.cases.Case;
import org.tawasul.cases.CaseId;
import org.tawasul.cases.Cases;
import org.tawasul.cases.Drafting;
import org.tawasul.cases.Lifecycle;
import org.tawasul.cases.Outcome;
import org.tawasul.cases.Outcome.Refused;
import org.tawasul.cases.Refusal;
import org.tawasul.cases.Replying;

/**
 * Answers a case with a template, word for word. Nobody reads it before it is sent, so it is sent only where nothing at
 * all speaks against it: a warning that an officer could overrule stops it too, and so does a reply that they have begun.
 * Where a second person has to approve replies, it is proposed.
 */
@Service
public class ReplyingByTemplate {
    private final Cases cases;
    private final Templates templates;
    private final Filling filling;
    private final Gate gate;
    private final Drafting drafting;
    private final Replying replying;
    private final SendingReplies sending;
    private final Proposing proposing;

    ReplyingByTemplate(
            Cases cases,
            Templates templates,
            Filling filling,
            Gate gate,
            Drafting drafting,
            Replying replying,
            SendingReplies sending,
            Proposing proposing) {
        this.cases = cases;
        this.templates = templates;
        this.filling = filling;
        this.gate = gate;
        this.drafting = drafting;
        this.replying = replying;
        this.sending = sending;
        this.proposing = proposing;
    }

    public Outcome reply(CaseId id, Officer officer, long template, Instant at) {
        var found = cases.get(id);
        boolean proposes = replying.needsApproval(found);
        var refusal = found.refuses(proposes ? Lifecycle.PROPOSE : Lifecycle.REPLY, officer);
        if (refusal != null) return new Refused(refusal);
        var words = words(found, officer, template).orElse(null);
        if (words == null) return new Refused(Refusal.NO_TEMPLATE);
        if (hasBegun(found, officer)) return new Refused(Refusal.OWN_DRAFT);
        var letter = Letter.of(words);
        if (!gate.check(found, letter, false, at).allows(List.of())) return new Refused(Refusal.UNREAD_CHECKS);
        return proposes
                ? proposing.propose(id, officer, letter, List.of(), at)
                : sending.reply(id, officer, letter, List.of(), at);
    }

    /** What would be said; empty when the template is not one for whoever holds the case. */
    public Optional<String> words(Case found, Officer officer, long template) {
        return templates.listFor(found.holder()).stream()
                .filter(offered -> offered.id() == template)
                .findFirst()
                .map(offered -> filling.fill(offered, found, officer));
    }

    private boolean hasBegun(Case found, Officer officer) {
        return drafting.findWhole(found.id(), officer)
                .filter(kept -> !kept.draft().isEmpty())
                .isPresent();
    }
}
