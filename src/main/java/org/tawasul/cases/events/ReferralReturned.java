package org.tawasul.cases.events;

import java.time.Instant;

/**
 * It went back to who sent it on; the sender's clock goes on with what it had left.
 *
 * @param because name of the reason that was chosen; its words stand with the referral
 */
public record ReferralReturned(
        long caseId,
        long fromAgencyId,
        long fromDepartmentId,
        long toAgencyId,
        long toDepartmentId,
        String because,
        Instant agencyDueAt)
        implements CaseEvent {}
