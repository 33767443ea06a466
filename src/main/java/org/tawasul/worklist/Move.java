package org.tawasul.worklist;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What an entry of the journal changes in the work that its subject gives. */
public sealed interface Move {
    /**
     * A subject is there from now on.
     *
     * @param trait whatever its source wants to know of it later
     * @param confidential whether only who has it and who leads may know that it is there; its tasks stand in no figure
     */
    record Begun(Whose whose, String trait, boolean confidential) implements Move {
        public Begun(Whose whose, String trait) {
            this(whose, trait, false);
        }
    }

    /** It is somebody's from now on, and with it the open tasks that go where it goes. */
    record Given(Whose whose) implements Move {}

    /**
     * Something waits from now on.
     *
     * @param nr tells several of a kind apart
     * @param named who gets it, when its kind is for who is named
     * @param dueAt when a day was named; null where the indicator says it
     */
    record Opened(
            TaskKind kind,
            long nr,
            @Nullable Whose named,
            @Nullable Instant dueAt) implements Move {
        public Opened(TaskKind kind) {
            this(kind, 0, null, null);
        }
    }

    /** Another day was named for it. */
    record Postponed(TaskKind kind, long nr, Instant dueAt) implements Move {}

    /** It waits no more. What nobody of the staff did counts as ended by itself. */
    record Closed(TaskKind kind, long nr, Ending ending) implements Move {
        public Closed(TaskKind kind, Ending ending) {
            this(kind, 0, ending);
        }
    }

    /** Nothing of it waits any more. */
    record Dropped() implements Move {}

    /** Its work has to wait for somebody who is not of the staff: until it goes on, no time passes. */
    record Stood() implements Move {}

    record WentOn() implements Move {}

    /** Working time was changed, so what is due by an indicator is due at another moment. */
    record Remeasured() implements Move {}

    /** What somebody did was rated. @param times 0 when an earlier rating is changed by so many marks */
    record Rated(Whose whose, int times, int marks) implements Move {}

    /** What its last doer did was not enough. */
    record CameBack() implements Move {}
}
