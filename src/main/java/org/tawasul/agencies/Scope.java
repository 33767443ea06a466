package org.tawasul.agencies;

/** Whose cases somebody may see. Every query of the staff takes one. */
public sealed interface Scope {
    /** All agencies. */
    record Nation() implements Scope {}

    /** One agency, all its departments. */
    record OfAgency(long agencyId) implements Scope {}

    /** One department. */
    record OfDepartment(long agencyId, long departmentId) implements Scope {}

    /** Whether a case that is with this agency and department (0 for none) is seen. */
    default boolean covers(long agencyId, long departmentId) {
        return switch (this) {
            case Nation() -> true;
            case OfAgency(var own) -> own == agencyId;
            case OfDepartment(var own, var department) -> own == agencyId && department == departmentId;
        };
    }
}
