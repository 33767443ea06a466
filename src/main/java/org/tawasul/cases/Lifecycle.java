package org.tawasul.cases;

import static org.tawasul.cases.Status.ANSWERED;
import static org.tawasul.cases.Status.ASSIGNED;
import static org.tawasul.cases.Status.AWAITING_APPROVAL;
import static org.tawasul.cases.Status.AWAITING_REQUESTER;
import static org.tawasul.cases.Status.CLOSED;
import static org.tawasul.cases.Status.MERGED;
import static org.tawasul.cases.Status.RECEIVED;
import static org.tawasul.cases.Status.WITHDRAWN;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tawasul.cases.events.CaseAssigned;
import org.tawasul.cases.events.CaseClosed;
import org.tawasul.cases.events.CaseErased;
import org.tawasul.cases.events.CaseEscalated;
import org.tawasul.cases.events.CaseEvent;
import org.tawasul.cases.events.CaseHandedOver;
import org.tawasul.cases.events.CaseHeld;
import org.tawasul.cases.events.CaseMerged;
import org.tawasul.cases.events.CaseMoved;
import org.tawasul.cases.events.CasePaused;
import org.tawasul.cases.events.CaseReferred;
import org.tawasul.cases.events.CaseReopened;
import org.tawasul.cases.events.CaseReplied;
import org.tawasul.cases.events.CaseRescheduled;
import org.tawasul.cases.events.CaseResumed;
import org.tawasul.cases.events.CaseSplit;
import org.tawasul.cases.events.CaseSubmitted;
import org.tawasul.cases.events.CaseTriaged;
import org.tawasul.cases.events.CaseUnmerged;
import org.tawasul.cases.events.CaseWithdrawn;
import org.tawasul.cases.events.CommitteeAsked;
import org.tawasul.cases.events.ContributionReceived;
import org.tawasul.cases.events.DelayAnnounced;
import org.tawasul.cases.events.HoldEnded;
import org.tawasul.cases.events.IdentityHidden;
import org.tawasul.cases.events.IdentityRevealed;
import org.tawasul.cases.events.IdentityShown;
import org.tawasul.cases.events.InterimReplied;
import org.tawasul.cases.events.JointOwnerNamed;
import org.tawasul.cases.events.NoteAdded;
import org.tawasul.cases.events.PartAnswered;
import org.tawasul.cases.events.PartCancelled;
import org.tawasul.cases.events.PartDropped;
import org.tawasul.cases.events.PartOpened;
import org.tawasul.cases.events.PromiseAsked;
import org.tawasul.cases.events.PromiseBroken;
import org.tawasul.cases.events.PromiseComesDue;
import org.tawasul.cases.events.PromiseKept;
import org.tawasul.cases.events.PromiseUnanswered;
import org.tawasul.cases.events.ReferralAccepted;
import org.tawasul.cases.events.ReferralReturned;
import org.tawasul.cases.events.ReplyDrafted;
import org.tawasul.cases.events.ReplyProposed;
import org.tawasul.cases.events.ReplyRecalled;
import org.tawasul.cases.events.ReplyReturned;
import org.tawasul.cases.events.RequesterAnswered;
import org.tawasul.cases.events.RequesterAsked;

/**
 * The life of a case on one page: which step is legal from where, where it leads, and what the journal then says.
 * Every step asks here before it does anything; {@code docs/case-lifecycle.md} is drawn from this table by a test.
 */
public enum Lifecycle {
    SUBMIT(CaseSubmitted.class, RECEIVED),
    TRIAGE(CaseTriaged.class, ASSIGNED, RECEIVED, ASSIGNED),
    ASSIGN(CaseAssigned.class, ASSIGNED, RECEIVED, ASSIGNED),
    ASK(RequesterAsked.class, AWAITING_REQUESTER, RECEIVED, ASSIGNED),
    ANSWER(RequesterAnswered.class, ASSIGNED, AWAITING_REQUESTER),
    NOTE(
            NoteAdded.class,
            null,
            RECEIVED,
            ASSIGNED,
            AWAITING_REQUESTER,
            AWAITING_APPROVAL,
            ANSWERED,
            CLOSED,
            WITHDRAWN,
            MERGED),
    DRAFT(ReplyDrafted.class, null, RECEIVED, ASSIGNED, AWAITING_REQUESTER, AWAITING_APPROVAL),
    REPLY(CaseReplied.class, ANSWERED, RECEIVED, ASSIGNED, AWAITING_REQUESTER),
    /** The answer to a suggestion: accepted, in part, or declined. What follows from it is told by its own life. */
    DECIDE(CaseReplied.class, ANSWERED, RECEIVED, ASSIGNED, AWAITING_REQUESTER),
    /** A reply that a second person has to approve before it is sent. */
    PROPOSE(ReplyProposed.class, AWAITING_APPROVAL, RECEIVED, ASSIGNED, AWAITING_REQUESTER),
    /** The approver sends the proposed reply. */
    APPROVE(CaseReplied.class, ANSWERED, AWAITING_APPROVAL),
    /** The approver gives the proposed reply back with remarks. */
    RETURN_REPLY(ReplyReturned.class, ASSIGNED, AWAITING_APPROVAL),
    /** Who proposed it takes it back. */
    RECALL(ReplyRecalled.class, ASSIGNED, AWAITING_APPROVAL),
    /** How it stands meanwhile: no clock stops, and the answer is still to come. */
    REPLY_INTERIM(InterimReplied.class, null, RECEIVED, ASSIGNED, AWAITING_REQUESTER),
    /** Until somebody takes a step that leads on from {@code RECEIVED}, the referral waits to be accepted. */
    REFER(CaseReferred.class, RECEIVED, RECEIVED, ASSIGNED),
    ACCEPT_REFERRAL(ReferralAccepted.class, ASSIGNED, RECEIVED),
    /** It goes back to who sent it, once. */
    RETURN_REFERRAL(ReferralReturned.class, ASSIGNED, RECEIVED),
    /** Who answers for it shall be settled by the coordinating committee. */
    ASK_COMMITTEE(CommitteeAsked.class, null, RECEIVED, ASSIGNED),
    /** The committee says which agency answers for it, to whom it goes. */
    NAME_OWNER(JointOwnerNamed.class, RECEIVED, RECEIVED, ASSIGNED),
    /** Several answer a part of it each, and who has it answers for all. */
    SPLIT(CaseSplit.class, null, RECEIVED, ASSIGNED),
    /** A part begins: a case of its own on the desk of who shall answer it, and none for the requester. */
    OPEN_PART(PartOpened.class, RECEIVED),
    /** A part is answered: to who has the whole, not to the requester. */
    CONTRIBUTE(PartAnswered.class, ANSWERED, RECEIVED, ASSIGNED),
    /** The whole gets what a part contributes. */
    TAKE_IN(ContributionReceived.class, null, RECEIVED, ASSIGNED, AWAITING_REQUESTER, AWAITING_APPROVAL),
    /** Who has the whole does without a part. */
    DROP_PART(PartDropped.class, null, RECEIVED, ASSIGNED, AWAITING_REQUESTER, AWAITING_APPROVAL),
    CANCEL_PART(PartCancelled.class, WITHDRAWN, RECEIVED, ASSIGNED),
    CLOSE(CaseClosed.class, CLOSED, ANSWERED),
    REOPEN(CaseReopened.class, ASSIGNED, ANSWERED, CLOSED),
    /** What was promised for tomorrow comes back to mind. */
    REMIND_OF_PROMISE(
            PromiseComesDue.class,
            null,
            RECEIVED,
            ASSIGNED,
            AWAITING_REQUESTER,
            AWAITING_APPROVAL,
            ANSWERED,
            CLOSED,
            MERGED),
    /** On the promised day the requester is asked. */
    ASK_ABOUT_PROMISE(
            PromiseAsked.class,
            null,
            RECEIVED,
            ASSIGNED,
            AWAITING_REQUESTER,
            AWAITING_APPROVAL,
            ANSWERED,
            CLOSED,
            MERGED),
    SAY_KEPT(
            PromiseKept.class,
            null,
            RECEIVED,
            ASSIGNED,
            AWAITING_REQUESTER,
            AWAITING_APPROVAL,
            ANSWERED,
            CLOSED,
            MERGED),
    /** What was not kept while the case was open changes nothing but the record. */
    SAY_NOT_KEPT(
            PromiseBroken.class,
            null,
            RECEIVED,
            ASSIGNED,
            AWAITING_REQUESTER,
            AWAITING_APPROVAL,
            ANSWERED,
            CLOSED,
            MERGED),
    /** What was answered with a promise is not answered when that was not kept. */
    REOPEN_UNKEPT(CaseReopened.class, ASSIGNED, ANSWERED, CLOSED),
    GIVE_UP_ASKING(
            PromiseUnanswered.class,
            null,
            RECEIVED,
            ASSIGNED,
            AWAITING_REQUESTER,
            AWAITING_APPROVAL,
            ANSWERED,
            CLOSED,
            MERGED),
    /** It is the same matter as another case, and follows that from now on. */
    MERGE(CaseMerged.class, MERGED, RECEIVED, ASSIGNED, AWAITING_REQUESTER),
    /** The case that it follows was itself merged, or handed its followers on: it follows the other one from now on. */
    FOLLOW_ON(CaseMerged.class, null, MERGED),
    /** The case that it follows went to another agency, and it goes along. */
    GO_ALONG(CaseReferred.class, null, MERGED),
    /** It was not the same matter after all: it stands again where it stood, here shown as the most frequent. */
    UNMERGE(CaseUnmerged.class, ASSIGNED, MERGED),
    /** The case that it followed was withdrawn, and it is the oldest of those who followed. */
    TAKE_LEAD(CaseUnmerged.class, ASSIGNED, MERGED),
    /** The case that it follows was answered, and so is this one. */
    ANSWER_TOGETHER(CaseReplied.class, ANSWERED, MERGED),
    /** What the requester of the case that it follows is told meanwhile, its own is told too. */
    HEAR_INTERIM(InterimReplied.class, null, MERGED),
    /** Likewise, or because its own promise is about to end. */
    HEAR_OF_DELAY(DelayAnnounced.class, null, MERGED),
    HEAR_OF_PAUSE(CasePaused.class, null, MERGED),
    HEAR_OF_RESUMPTION(CaseResumed.class, null, MERGED),
    /** The agency can do nothing for now, for a published reason: its clock stands. */
    PAUSE(CasePaused.class, null, RECEIVED, ASSIGNED),
    RESUME(CaseResumed.class, null, RECEIVED, ASSIGNED),
    /** Near its due time or past it: who stands on the next rung of the ladder is told. */
    ESCALATE(CaseEscalated.class, null, RECEIVED, ASSIGNED, AWAITING_REQUESTER, AWAITING_APPROVAL),
    /** The requester hears that the answer will be late, before it is. */
    ANNOUNCE_DELAY(DelayAnnounced.class, null, RECEIVED, ASSIGNED, AWAITING_REQUESTER, AWAITING_APPROVAL),
    /** Who had it left or works elsewhere now: a colleague has it, or nobody yet. */
    HAND_OVER(CaseHandedOver.class, null, RECEIVED, ASSIGNED, AWAITING_REQUESTER, AWAITING_APPROVAL),
    /** The department that had it was closed: another one has it, or the coordinator. */
    MOVE(CaseMoved.class, null, RECEIVED, ASSIGNED, AWAITING_REQUESTER, AWAITING_APPROVAL),
    WITHDRAW(CaseWithdrawn.class, WITHDRAWN, RECEIVED, ASSIGNED, AWAITING_REQUESTER, AWAITING_APPROVAL, MERGED),
    /** A holiday was announced, or the hours changed: what the agency owes is due at another moment. */
    RESCHEDULE(CaseRescheduled.class, null, RECEIVED, ASSIGNED, AWAITING_REQUESTER, AWAITING_APPROVAL),
    /** The staff shall not learn who asks. */
    HIDE_IDENTITY(IdentityHidden.class, null, Status.values()),
    SHOW_IDENTITY(IdentityShown.class, null, Status.values()),
    /** An officer learns one thing of who asks, for a reason and until a moment. */
    REVEAL_IDENTITY(IdentityRevealed.class, null, RECEIVED, ASSIGNED, AWAITING_REQUESTER, AWAITING_APPROVAL, ANSWERED),
    /** Its words, its files and who asked are taken away for ever; that it was, and when, stays. */
    ERASE(CaseErased.class, null, ANSWERED, CLOSED, WITHDRAWN),
    /** Somebody has to look into it: it is not erased until the hold ends. */
    HOLD(CaseHeld.class, null, Status.values()),
    END_HOLD(HoldEnded.class, null, Status.values());

    /** What nobody asks for: the product takes these itself, when a moment has come or another case has changed. */
    static final Set<Lifecycle> OF_CLOCK = EnumSet.of(
            ANSWER_TOGETHER,
            RESCHEDULE,
            HAND_OVER,
            MOVE,
            FOLLOW_ON,
            GO_ALONG,
            TAKE_LEAD,
            HEAR_INTERIM,
            HEAR_OF_DELAY,
            HEAR_OF_PAUSE,
            HEAR_OF_RESUMPTION,
            ESCALATE,
            REMIND_OF_PROMISE,
            ASK_ABOUT_PROMISE,
            GIVE_UP_ASKING,
            OPEN_PART,
            TAKE_IN,
            CANCEL_PART,
            ERASE);

    private static final Set<Lifecycle> OF_WHOLE = EnumSet.of(
            ASK,
            REPLY,
            DECIDE,
            PROPOSE,
            APPROVE,
            RETURN_REPLY,
            RECALL,
            REPLY_INTERIM,
            ANNOUNCE_DELAY,
            SPLIT,
            MERGE,
            REOPEN,
            CLOSE);

    private final Class<? extends CaseEvent> event;
    private final @Nullable Status to;
    private final Set<Status> from;

    Lifecycle(Class<? extends CaseEvent> event, @Nullable Status to, Status... from) {
        this.event = event;
        this.to = to;
        this.from = EnumSet.noneOf(Status.class);
        this.from.addAll(java.util.List.of(from));
    }

    /** Whether only a whole case knows it: what has to do with the requester, and with other cases. */
    public boolean isOfWhole() {
        return OF_WHOLE.contains(this);
    }

    /** Whether it answers a referral, or is about where referrals led: only a case that was sent on knows it. */
    public boolean isOfReferral() {
        return this == ACCEPT_REFERRAL || this == RETURN_REFERRAL || this == ASK_COMMITTEE;
    }

    /** The statuses in which the step is legal; empty for the first step of all. */
    public Set<Status> from() {
        return from;
    }

    /** The status that it leads to from a given one. */
    public Status to(Status now) {
        return to == null ? now : to;
    }

    /** The status that it always leads to, or null when the case stays where it is. */
    public @Nullable Status to() {
        return to;
    }

    /** Whether it is an answer in the officer's words alone. */
    boolean isReply() {
        return this == REPLY || this == PROPOSE;
    }

    /** Who proposes a reply holds the case from then on, and nobody approves their own. */
    boolean isOfSecondPerson() {
        return this == APPROVE || this == RETURN_REPLY;
    }

    public Class<? extends CaseEvent> event() {
        return event;
    }

    public boolean isLegalFrom(Status status) {
        return from.contains(status);
    }
}
