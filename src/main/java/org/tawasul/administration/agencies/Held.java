package org.tawasul.administration.agencies;

/**
 * What a department or an agency still has, and what would be stranded if it closed.
 *
 * @param cases open ones; one more than {@link #COUNTED} for more than that
 * @param texts reply templates and macros of its own
 * @param departments open ones of an agency; 0 for a department
 */
public record Held(int cases, int staff, int services, int texts, int departments) {
    static final int COUNTED = 10_000;

    public boolean isNothing() {
        return cases == 0 && staff == 0 && services == 0 && texts == 0 && departments == 0;
    }

    /** Whether some of it cannot be without a department. */
    boolean needsSuccessor() {
        return staff > 0 || services > 0;
    }
}
