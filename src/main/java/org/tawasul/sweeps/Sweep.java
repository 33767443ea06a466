package org.tawasul.sweeps;

import java.time.Duration;
import java.time.Instant;

/** Work that comes due by itself: a bean of it is found and done again and again by every node of a site that runs. */
public interface Sweep {
    /** How long to wait once nothing was found to do, or once something went wrong. */
    Duration every();

    /**
     * Does what is due at the moment, or a piece of it, and gives how much that was: until it was nothing it is asked again
     * at once. Bears being run twice, and by several nodes at the same time.
     */
    int sweep(Instant at) throws Exception;
}
