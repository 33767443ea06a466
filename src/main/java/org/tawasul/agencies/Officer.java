package org.tawasul.agencies;

import org.tawasul.agencies.Scope.Nation;
import org.tawasul.agencies.Scope.OfAgency;
import org.tawasul.agencies.Scope.OfDepartment;
import org.tawasul.journal.Actor;
import org.tawasul.language.Language;
import org.tawasul.language.Name;

/**
 * A member of staff.
 *
 * @param agencyId 0 for who works for the nation (committee, administrator, auditor, quality team)
 * @param departmentId 0 for who works for the whole agency
 * @param deputyId who acts with what this officer may see and do, while they are away; 0 when it is themselves
 */
public record Officer(
        long id,
        long agencyId,
        long departmentId,
        Role role,
        String username,
        Name name,
        Language language,
        long deputyId) {
    public Officer(
            long id, long agencyId, long departmentId, Role role, String username, Name name, Language language) {
        this(id, agencyId, departmentId, role, username, name, language, 0);
    }

    /** The same, with somebody else's hands. */
    public Officer actedBy(Officer deputy) {
        return new Officer(id, agencyId, departmentId, role, username, name, deputy.language, deputy.id);
    }

    /** Whether nobody stands in for them here. */
    public boolean isInPerson() {
        return deputyId == 0;
    }

    /** Whose hands and eyes it is. */
    public long handsId() {
        return deputyId == 0 ? id : deputyId;
    }

    /** As the journal writes them. */
    public Actor actor() {
        return deputyId == 0 ? Actor.officer(id) : Actor.deputy(deputyId, id);
    }

    /** Whose cases this officer may see. */
    public Scope scope() {
        return switch (role) {
            case OFFICER, HEAD -> new OfDepartment(agencyId, departmentId);
            case COORDINATOR, MINISTERS_OFFICE -> new OfAgency(agencyId);
            case COMMITTEE, ADMINISTRATOR, AUDITOR, QUALITY -> new Nation();
        };
    }
}
