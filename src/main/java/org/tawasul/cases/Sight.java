package org.tawasul.cases;

import java.util.Map;
import org.tawasul.agencies.Officer;
import org.tawasul.agencies.Scope.Nation;
import org.tawasul.agencies.Scope.OfAgency;
import org.tawasul.agencies.Scope.OfDepartment;
import org.tawasul.cases.Permission.Right;

/**
 * What an officer may see, as a condition on a case {@code c} that a statement finds by its key. {@link Permission#sees}
 * says the same of a case in hand; lists have conditions of their own, made for their indexes.
 */
public final class Sight {
    public static final String SQL = """
            (:agency = 0 or c.agency_id = :agency) and (:department = 0 or c.department_id = :department)
            and (not c.confidential or :confidential or c.officer_id = :officer)
            """;

    private Sight() {}

    /** What {@link #SQL} needs to know; {@code officer} may be used elsewhere in the statement too. */
    public static Map<String, Object> of(Officer officer) {
        long agency = switch (officer.scope()) {
            case Nation() -> 0;
            case OfAgency(var own) -> own;
            case OfDepartment(var own, var _) -> own;
        };
        long department = officer.scope() instanceof OfDepartment(var _, var own) ? own : 0;
        return Map.of(
                "agency",
                agency,
                "department",
                department,
                "confidential",
                Right.SEE_CONFIDENTIAL.isOf(officer),
                "officer",
                officer.id());
    }
}
