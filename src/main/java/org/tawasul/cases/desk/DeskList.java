package org.tawasul.cases.desk;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tawasul.agencies.Officer;
import org.tawasul.agencies.Role;
import org.tawasul.agencies.Scope;
import org.tawasul.agencies.Scope.Nation;
import org.tawasul.agencies.Scope.OfAgency;
import org.tawasul.agencies.Scope.OfDepartment;
import org.tawasul.cases.Permission.Right;
import org.tawasul.cases.Status;

/** The lists that the desk offers. All but the last hold open cases, the earliest due first. */
enum DeskList {
    /** What the officer holds. */
    MINE,
    /** All that is open in the officer's scope. */
    OPEN,
    /** What nobody has taken. */
    UNASSIGNED,
    /** What was sent on to them and waits to be accepted. */
    REFERRED,
    /** Replies that wait for a second person, for who may approve them. */
    APPROVALS,
    /** Due within a working day. */
    SOON,
    OVERDUE,
    /** Climbed the ladder beyond its officer, for who leads. */
    ESCALATED,
    /** Answered, closed or withdrawn, the latest first. */
    DONE;

    private static final Set<DeskList> OF_WHO_WATCHES = Set.of(OPEN, SOON, OVERDUE, ESCALATED, DONE);

    /** The lists for this officer, in the order of their tabs. */
    static List<DeskList> of(Officer officer) {
        return watches(officer)
                ? Arrays.stream(values()).filter(OF_WHO_WATCHES::contains).toList()
                : Arrays.stream(values())
                        .filter(list -> list != ESCALATED || officer.role() != Role.OFFICER)
                        .filter(list -> list != APPROVALS || Right.APPROVE_REPLIES.isOf(officer))
                        .toList();
    }

    /** The list of an address. When it names none of theirs: their own cases, or for who leads, all that is open. */
    static DeskList of(@Nullable String code, Officer officer) {
        var offered = of(officer);
        return offered.stream()
                .filter(list -> list.code().equals(code))
                .findFirst()
                .orElse(officer.role() == Role.OFFICER ? MINE : OPEN);
    }

    /** As it stands in addresses. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The key of its name, which for the open cases says whose. */
    String key(Scope scope) {
        if (this != OPEN) return "cases.desk." + code();
        return switch (scope) {
            case OfDepartment _ -> "cases.desk.open.department";
            case OfAgency _ -> "cases.desk.open.agency";
            case Nation _ -> "cases.desk.open.nation";
        };
    }

    List<Status> statuses() {
        if (this == APPROVALS) return List.of(Status.AWAITING_APPROVAL);
        return Arrays.stream(Status.values())
                .filter(status -> status.isOpen() == (this != DONE))
                .toList();
    }

    /** Who works for the nation holds no cases and gives none out. */
    private static boolean watches(Officer officer) {
        return officer.scope() instanceof Nation;
    }
}
