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
 * @param agencyId 0 for who works for the nation (committee, administrator, auditor)
 * @param departmentId 0 for who works for the whole agency
 */
public record Officer(
        long id, long agencyId, long departmentId, Role role, String username, Name name, Language language) {

    /** As the journal writes them. */
    public Actor actor() {
        return Actor.officer(id);
    }

    /** Whose cases this officer may see. */
    public Scope scope() {
        return switch (role) {
            case OFFICER, HEAD -> new OfDepartment(agencyId, departmentId);
            case COORDINATOR, MINISTERS_OFFICE -> new OfAgency(agencyId);
            case COMMITTEE, ADMINISTRATOR, AUDITOR -> new Nation();
        };
    }
}
