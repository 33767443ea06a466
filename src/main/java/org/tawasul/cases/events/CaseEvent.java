package org.tawasul.cases.events;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tawasul.journal.Event;

/** Something that happened to a case. */
public sealed interface CaseEvent extends Event
        permits CaseSubmitted,
                CaseTriaged,
                CaseAssigned,
                CaseReferred,
                RequesterAsked,
                RequesterAnswered,
                NoteAdded,
                ReplyDrafted,
                CaseReplied,
                CaseClosed,
                CaseReopened,
                CaseWithdrawn,
                ReplyProposed,
                ReplyReturned,
                CaseSplit,
                PartOpened,
                PartAnswered,
                ContributionReceived,
                PartDropped,
                PartCancelled,
                ReferralAccepted,
                ReferralReturned,
                CommitteeAsked,
                JointOwnerNamed,
                CaseMerged,
                CaseUnmerged,
                CaseRescheduled,
                CaseHandedOver,
                CaseMoved,
                CaseEscalated,
                DelayAnnounced,
                InterimReplied,
                ReplyRecalled,
                PromiseComesDue,
                PromiseAsked,
                PromiseKept,
                PromiseBroken,
                PromiseUnanswered,
                CasePaused,
                CaseResumed,
                IdentityHidden,
                IdentityShown,
                IdentityRevealed,
                CaseErased,
                CaseHeld,
                HoldEnded {
    /** The subject under which cases stand in the journal. */
    String SUBJECT = "case";

    /** Every type of entry that a case can have, with the record that reads it. */
    Map<String, Class<? extends CaseEvent>> TYPES = Arrays.stream(CaseEvent.class.getPermittedSubclasses())
            .map(type -> type.<CaseEvent>asSubclass(CaseEvent.class))
            .collect(Collectors.toUnmodifiableMap(Class::getSimpleName, Function.identity()));

    long caseId();

    static Set<String> types() {
        return TYPES.keySet();
    }
}
