package org.tawasul.cases.referrals;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tawasul.agencies.Agencies;
import org.tawasul.agencies.Officers;
import org.tawasul.cases.Case;
import org.tawasul.cases.Referrals.Referral;
import org.tawasul.cases.Referring;
import org.tawasul.cases.Status;
import org.tawasul.cases.desk.CaseAddition;
import org.tawasul.cases.desk.OpenCase;
import org.tawasul.cases.referrals.Ways.Sent;
import org.tawasul.language.Name;

/** Reads how a case came to who has it. A case that was never sent on costs no statement. */
@Component
class ReadingWays implements CaseAddition {
    private final Referring referring;
    private final Committee committee;
    private final Agencies agencies;
    private final Officers officers;

    ReadingWays(Referring referring, Committee committee, Agencies agencies, Officers officers) {
        this.referring = referring;
        this.committee = committee;
        this.agencies = agencies;
        this.officers = officers;
    }

    @Override
    public void addTo(OpenCase open) {
        open.model().addAttribute("ways", of(open.found()));
    }

    Ways of(Case found) {
        if (found.course().referred() == 0) return new Ways(null, null, false, null);
        var past = referring.listOf(found.id());
        if (past.isEmpty()) return new Ways(null, null, false, null); // it went along with the case that it followed
        var last = past.getLast();
        var back = last.returned();
        boolean isBack = found.status() == Status.ASSIGNED && found.holder().agencyId() == last.fromAgencyId();
        long owner = found.ties().jointOwnerId();
        return new Ways(
                found.waitsForAcceptance() ? sent(last, last.officerId()) : null,
                back != null && isBack ? sent(last, back.officerId()) : null,
                found.status().isOpen() && committee.isAsked(found.id()),
                owner == 0 ? null : agencies.get(owner).name());
    }

    private Sent sent(Referral referral, long officerId) {
        return new Sent(
                referral,
                place(referral.fromAgencyId(), referral.fromDepartmentId()),
                place(referral.toAgencyId(), referral.toDepartmentId()),
                officers.get(officerId).name());
    }

    /** A department with its agency, or the agency alone. */
    private Name place(long agencyId, long departmentId) {
        var agency = agencies.get(agencyId).name();
        var department = agencies.findDepartment(departmentId).orElse(null);
        return department == null ? agency : within(department.name(), agency);
    }

    static Name within(Name department, @Nullable Name agency) {
        return agency == null
                ? department
                : new Name(department.ar() + " – " + agency.ar(), department.en() + " – " + agency.en());
    }
}
