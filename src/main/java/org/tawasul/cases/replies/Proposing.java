package org.tawasul.cases.replies;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.tawasul.agencies.Officer;
import org.tawasul.cases.Attachments;
import org.tawasul.cases.Case;
import org.tawasul.cases.CaseId;
import org.tawasul.cases.Decision;
import org.tawasul.cases.Drafting;
import org.tawasul.cases.Drafting.Draft;
import org.tawasul.cases.Lifecycle;
import org.tawasul.cases.Message;
import org.tawasul.cases.Messages;
import org.tawasul.cases.Outcome;
import org.tawasul.cases.Periods;
import org.tawasul.cases.Refusal;
import org.tawasul.cases.Replying;
import org.tawasul.cases.Steps;
import org.tawasul.cases.events.ReplyProposed;
import org.tawasul.cases.events.ReplyRecalled;
import org.tawasul.cases.events.ReplyReturned;

/**
 * A final reply with two pairs of eyes: one person proposes it and holds the case from then on, another approves it, which
 * sends it in the first one's name, or gives it back with remarks. Its files wait with it, unseen by the requester. The
 * citizen's clock runs until the approval.
 */
@Service
public class Proposing {
    private final Steps steps;
    private final Replying replying;
    private final Proposals proposals;
    private final Messages messages;
    private final Attachments attachments;
    private final Drafting drafts;
    private final Enclosing enclosing;
    private final Periods periods;

    Proposing(
            Steps steps,
            Replying replying,
            Proposals proposals,
            Messages messages,
            Attachments attachments,
            Drafting drafts,
            Enclosing enclosing,
            Periods periods) {
        this.steps = steps;
        this.replying = replying;
        this.proposals = proposals;
        this.messages = messages;
        this.attachments = attachments;
        this.drafts = drafts;
        this.enclosing = enclosing;
        this.periods = periods;
    }

    public Outcome propose(CaseId id, Officer officer, Letter letter, List<Attachments.New> files, Instant at) {
        return steps.take(id, officer, Lifecycle.PROPOSE, at, found -> {
            attachments.add(id, files, at);
            proposals.put(id, officer, letter, at);
            drafts.discard(id, officer);
            var holder = found.holder();
            var changed = found.after(Lifecycle.PROPOSE)
                    .with(holder.with(holder.departmentId(), officer.id()))
                    .with(found.clocks().resumed(at, periods.timeOf(holder)));
            return Decision.of(changed, new ReplyProposed(id.value(), officer.id()));
        });
    }

    /** @param code of the proposal that the approver read; another one is refused */
    public Outcome approve(CaseId id, Officer approver, String code, Instant at) {
        return steps.take(id, approver, Lifecycle.APPROVE, at, found -> {
            var proposal = read(found, code);
            if (proposal == null) return Decision.no(Refusal.CHANGED);
            if (proposal.writtenBy() == approver.handsId()) return Decision.no(Refusal.OWN_REPLY);
            var letter = proposal.letter();
            proposals.remove(id);
            var sent = replying.answered(found, Lifecycle.APPROVE, proposal.officerId(), letter.text(), List.of(), at);
            return enclosing.with(letter, found, sent);
        });
    }

    /** The remarks become a note among the staff, the words the proposer's draft again. */
    public Outcome giveBack(CaseId id, Officer approver, String code, String remarks, Instant at) {
        return steps.take(id, approver, Lifecycle.RETURN_REPLY, at, found -> {
            var proposal = read(found, code);
            if (proposal == null) return Decision.no(Refusal.CHANGED);
            if (proposal.writtenBy() == approver.handsId()) return Decision.no(Refusal.OWN_REPLY);
            draftAgain(id, proposal, at);
            long note = messages.add(id, Message.Kind.NOTE, approver.id(), remarks, at);
            return Decision.of(
                    found.after(Lifecycle.RETURN_REPLY), new ReplyReturned(id.value(), note, proposal.officerId()));
        });
    }

    /** Who proposed it writes on. */
    public Outcome recall(CaseId id, Officer officer, Instant at) {
        return steps.take(id, officer, Lifecycle.RECALL, at, found -> {
            proposals.find(id).ifPresent(proposal -> draftAgain(id, proposal, at));
            return Decision.of(found.after(Lifecycle.RECALL), new ReplyRecalled(id.value(), officer.id()));
        });
    }

    private @Nullable Proposal read(Case found, String code) {
        return proposals
                .find(found.id())
                .filter(proposal -> proposal.code().equals(code))
                .orElse(null);
    }

    private void draftAgain(CaseId id, Proposal proposal, Instant at) {
        var letter = proposal.letter();
        var promise = letter.promise();
        drafts.keep(
                id,
                proposal.officerId(),
                new Draft(
                        letter.text(),
                        promise == null ? "" : promise.what(),
                        promise == null ? "" : promise.on().toString(),
                        false),
                at);
        proposals.remove(id);
    }
}
