package org.tawasul.cases.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * It went to another agency or department; the agency's clock begins when the agency changes, with what the agency has left.
 *
 * @param because name of the reason that was chosen, its words stand with the referral; null in old entries
 */
public record CaseReferred(
        long caseId,
        long fromAgencyId,
        long fromDepartmentId,
        long toAgencyId,
        long toDepartmentId,
        Instant agencyDueAt,
        @Nullable String because)
        implements CaseEvent {}
