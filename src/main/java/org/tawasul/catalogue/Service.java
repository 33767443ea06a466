package org.tawasul.catalogue;

import java.util.Set;
import org.tawasul.language.Name;

/**
 * Something that one can turn to an agency about.
 *
 * @param departmentId where its cases go first
 * @param responseDays the promised period in working days of the agency's calendar
 * @param confidential seen only by who handles it, not by the whole department
 * @param hint what to write so that it can be solved at once
 * @param words other words that people use for it, for search
 */
public record Service(
        long id,
        String code,
        long groupId,
        long agencyId,
        long departmentId,
        Set<Kind> kinds,
        PlaceNeed place,
        int responseDays,
        boolean confidential,
        Name name,
        Name hint,
        Name words) {
    /** The code of the service for whoever does not know whom to ask. */
    public static final String WHOM_TO_ASK = "whom-to-ask";

    /** The same, answered by another department. */
    public Service in(long newDepartmentId) {
        return new Service(
                id,
                code,
                groupId,
                agencyId,
                newDepartmentId,
                kinds,
                place,
                responseDays,
                confidential,
                name,
                hint,
                words);
    }

    public enum PlaceNeed {
        NONE,
        OPTIONAL,
        REQUIRED
    }
}
