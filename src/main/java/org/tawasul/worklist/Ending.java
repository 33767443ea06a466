package org.tawasul.worklist;

/** How a task ended. */
public enum Ending {
    /** Somebody did it; only this counts as work done. */
    DONE,
    /** It went elsewhere undone. */
    PASSED,
    /** It is not needed any more, or ended by itself. */
    VOID
}
