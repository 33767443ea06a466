package org.tawasul.cases;

import java.util.Locale;

/** Why a step may not happen. */
public enum Refusal {
    /** The case is not in a status from which the step is legal. */
    NOT_NOW,
    /** The role does not allow it. */
    NOT_YOURS,
    /** Somebody else changed the case meanwhile; look again. */
    CHANGED,
    /** The department, officer or service is not one that the case can go to. */
    NO_SUCH_TARGET,
    /** The case already is where it should go. */
    ALREADY_THERE,
    /** The time within which it could be reopened is over. */
    TOO_LATE,
    /** One is confidential and the other is not, or one is a part of a whole: they cannot be merged. */
    NOT_ALIKE,
    /** It was split into parts, which cannot follow: others may follow it. */
    IN_PARTS,
    /** So many follow it that they rather stay: the other case should be merged into this one. */
    MANY_FOLLOW,
    /** A second person has to approve it: it can be proposed, not sent. */
    NEEDS_APPROVAL,
    /** A suggestion is answered by deciding on it: accepted, in part, or declined with reasons. */
    NEEDS_DECISION,
    /** What was planned is not all reached yet, or nothing was planned. */
    MILESTONES_OPEN,
    /** The template is offered no more, or is none for who holds the case. */
    NO_TEMPLATE,
    /** The officer has begun a reply of their own, which nothing may take the place of. */
    OWN_DRAFT,
    /** A check speaks against it that somebody has to read first. */
    UNREAD_CHECKS,
    /** Nobody approves what they wrote themselves. */
    OWN_REPLY,
    /** A part is answered to who has the whole, and only a part is; everything towards the requester is of the whole. */
    NOT_OF_PART,
    /** Another case came first: this one is taken before it only for a reason. */
    OUT_OF_TURN,
    /** Parts of it are not answered yet: first they are, or are dropped. */
    PARTS_OPEN,
    /** A case is split among two at least. */
    TOO_FEW_PARTS,
    /** Who sent it on has had it back already: a referral is returned once. */
    RETURNED_ONCE,
    /** That department returned it: only who leads the agency may send it there again. */
    RETURNED_WITHIN,
    /** That agency returned it: only the committee may send it there again. */
    CAME_BACK,
    /** It was handed on twice: the committee first says who answers for it. */
    THIRD_HAND_OFF,
    /** The committee named who answers for it: nobody else hands it on. */
    JOINTLY_OWNED,
    /** Its personal data was erased: nobody works on it any more. */
    ERASED,
    /** It is held: whoever holds it ends that first. */
    HELD;

    /** Whether the coordinating committee can be asked instead. */
    public boolean isForCommittee() {
        return this == CAME_BACK || this == THIRD_HAND_OFF || this == JOINTLY_OWNED;
    }

    /** The key of the sentence. */
    public String key() {
        return "refused." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
