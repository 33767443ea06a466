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
    /** So many follow it that they rather stay: the other case should be merged into this one. */
    MANY_FOLLOW,
    /** A second person has to approve it: it can be proposed, not sent. */
    NEEDS_APPROVAL,
    /** Nobody approves what they wrote themselves. */
    OWN_REPLY;

    /** The key of the sentence. */
    public String key() {
        return "refused." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
