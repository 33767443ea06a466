package org.tawasul.worklist;

import org.tawasul.agencies.Role;

/**
 * Something that can wait for somebody.
 *
 * @param code names it for ever, in the database too; begins with the code of its source
 * @param key of its words
 * @param way who gets it
 * @param doer the role that does it where nobody in particular has it and the department is known
 * @param usual how long it may take until the quality team says otherwise
 */
public record TaskKind(String code, String key, Way way, Role doer, Allowance usual) {
    /** Who gets a task. */
    public enum Way {
        /** Who has its subject, and who gets that later. */
        HOLDER,
        /** Nobody in particular: whoever does such things where its subject is. */
        PLACE,
        /** Who was named when it began. */
        NAMED
    }

    /** Where no department is known yet, the agency's coordinator finds one. */
    Role doerFor(Whose whose) {
        return whose.agencyId() != 0 && whose.departmentId() == 0 ? Role.COORDINATOR : doer;
    }

    Whose of(Whose subject) {
        return way == Way.PLACE ? subject.with(0) : subject;
    }
}
