package org.tawasul.cases;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** Where a case stands, in the words of the staff. What the requester reads is the {@link Stage} that it maps to. */
public enum Status {
    /** With an agency, not yet triaged. */
    RECEIVED(Stage.RECEIVED),
    /** With a department, perhaps with an officer. */
    ASSIGNED(Stage.HANDLED),
    /** A question is out; the agency's clock stands. */
    AWAITING_REQUESTER(Stage.ASKED),
    /** A proposed reply waits for its approver. */
    AWAITING_APPROVAL(Stage.HANDLED),
    /** The reply is out; rating and reopening are possible. */
    ANSWERED(Stage.ANSWERED),
    /** Nothing more to come. */
    CLOSED(Stage.CLOSED),
    /** Taken back by the requester. */
    WITHDRAWN(Stage.WITHDRAWN),
    /** Follows another case and is answered with it; its reference, notices and rating stay its own. */
    MERGED(Stage.HANDLED);

    /** Somebody still owes something. The partial indexes of {@code cases.cases} name the same. */
    public static final Set<Status> OPEN = EnumSet.of(RECEIVED, ASSIGNED, AWAITING_REQUESTER, AWAITING_APPROVAL);

    private final Stage stage;

    Status(Stage stage) {
        this.stage = stage;
    }

    public Stage stage() {
        return stage;
    }

    public boolean isOpen() {
        return OPEN.contains(this);
    }

    public String key() {
        return "status." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Where a case stands, in the words of the requester. */
    public enum Stage {
        RECEIVED,
        HANDLED,
        ASKED,
        ANSWERED,
        CLOSED,
        WITHDRAWN;

        public String key() {
            return "stage." + name().toLowerCase(Locale.ROOT);
        }
    }
}
