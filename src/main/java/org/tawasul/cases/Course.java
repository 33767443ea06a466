package org.tawasul.cases;

import org.jspecify.annotations.Nullable;

/**
 * What a case has been through.
 *
 * @param closingReason why it was closed, in the officer's words
 * @param reopened how often
 * @param referred how often it was sent on, to another agency or department
 * @param escalated how many rungs of the agency's ladder it has climbed; 0 while nobody had to be warned
 */
public record Course(@Nullable String closingReason, int reopened, int referred, int escalated) {
    public static final Course BEGUN = new Course(null, 0, 0, 0);

    public Course closedFor(@Nullable String reason) {
        return new Course(reason, reopened, referred, escalated);
    }

    /** Work begins again, and so does the ladder. */
    public Course reopenedAgain() {
        return new Course(null, reopened + 1, referred, 0);
    }

    public Course referredAgain() {
        return new Course(closingReason, reopened, referred + 1, escalated);
    }

    /** It is back where it had been sent on only so often. */
    public Course referredOnly(int times) {
        return new Course(closingReason, reopened, times, escalated);
    }

    public Course escalatedTo(int rung) {
        return new Course(closingReason, reopened, referred, rung);
    }
}
