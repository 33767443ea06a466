package org.tawasul.worklist;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tawasul.agencies.Officer;
import org.tawasul.agencies.Role;

/** A list of somebody's tasks. */
public enum TaskList {
    /** What they have, and what is for who leads where they lead. */
    MINE,
    /** What nobody of their department has yet. */
    FREE,
    /** What they have and waits for somebody outside. */
    STANDING;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String key() {
        return "worklist.list." + code();
    }

    static List<TaskList> of(Officer officer) {
        return officer.role() == Role.OFFICER || officer.role() == Role.HEAD
                ? List.of(MINE, FREE, STANDING)
                : List.of(MINE, STANDING);
    }

    static TaskList of(@Nullable String code, Officer officer) {
        return of(officer).stream()
                .filter(list -> list.code().equals(code))
                .findFirst()
                .orElse(MINE);
    }

    /** The role whose unheld tasks in this place belong to the list, and where; null when none do. */
    @Nullable
    Place placeOf(Officer officer) {
        var whose = new Whose(officer.agencyId(), officer.departmentId(), 0);
        boolean inDepartment = Arrays.asList(Role.OFFICER, Role.HEAD).contains(officer.role());
        return switch (this) {
            case FREE -> inDepartment ? new Place(Role.OFFICER, whose) : null;
            case MINE ->
                switch (officer.role()) {
                    case HEAD -> new Place(Role.HEAD, whose);
                    case COORDINATOR -> new Place(Role.COORDINATOR, new Whose(officer.agencyId(), 0, 0));
                    case COMMITTEE -> new Place(Role.COMMITTEE, Whose.NATION);
                    case OFFICER, MINISTERS_OFFICE, ADMINISTRATOR, AUDITOR, QUALITY -> null;
                };
            case STANDING -> null;
        };
    }

    record Place(Role doer, Whose whose) {}
}
