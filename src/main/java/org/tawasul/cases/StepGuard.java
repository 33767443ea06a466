package org.tawasul.cases;

import org.jspecify.annotations.Nullable;

/** Refuses a step of the staff for a reason that lies outside the case itself; implemented by whoever knows it. */
public interface StepGuard {
    /** Why not, or null. Asked inside the step, after the case itself allowed it. */
    @Nullable
    Refusal refuses(Case found, Lifecycle step);
}
