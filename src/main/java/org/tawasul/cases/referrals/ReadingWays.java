package org.tawasul.cases.referrals;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tawasul.agencies.Agencies;
import org.tawasul.agencies.Officer;
import org.tawasul.agencies.Officers;
import org.tawasul.cases.Case;
import org.tawasul.cases.CaseId;
import org.tawasul.cases.Cases;
import org.tawasul.cases.Lifecycle;
import org.tawasul.cases.Parts;
import org.tawasul.cases.Permission;
import org.tawasul.cases.Referrals.Referral;
import org.tawasul.cases.Referring;
import org.tawasul.cases.Status;
import org.tawasul.cases.desk.CaseAddition;
import org.tawasul.cases.desk.OpenCase;
import org.tawasul.cases.referrals.Ways.Part;
import org.tawasul.cases.referrals.Ways.Sent;
import org.tawasul.cases.referrals.Ways.Whole;
import org.tawasul.language.Name;

/** Reads how a case came to who has it.  */
@Component
class ReadingWays implements CaseAddition {
    private final Referring referring;
    private final Committee committee;
    private final Cases cases;
    private final Parts parts;
    private final Agencies agencies;
    private final Officers officers;

    ReadingWays(
            Referring referring, Committee committee, Cases cases, Parts parts, Agencies agencies, Officers officers) {
        this.referring = referring;
        this.committee = committee;
        this.cases = cases;
        this.parts = parts;
        this.agencies = agencies;
        this.officers = officers;
    }

    @Override
    public void addTo(OpenCase open) {
        open.model().addAttribute("ways", of(open.found(), open.officer()));
    }

    Ways of(Case found, Officer reader) {
        if (found.course().referred() == 0) return ways(found, reader, null, null, false);
        var past = referring.listOf(found.id());
        if (past.isEmpty())
            return ways(found, reader, null, null, false); // it went along with the case that it followed
        var last = past.getLast();
        var back = last.returned();
        boolean isBack = found.status() == Status.ASSIGNED && found.holder().agencyId() == last.fromAgencyId();
        return ways(
                found,
                reader,
                found.waitsForAcceptance() ? sent(last, last.officerId()) : null,
                back != null && isBack ? sent(last, back.officerId()) : null,
                found.status().isOpen() && committee.isAsked(found.id()));
    }

    private Ways ways(Case found, Officer reader, @Nullable Sent arrival, @Nullable Sent cameBack, boolean asked) {
        long owner = found.ties().jointOwnerId();
        boolean isPart = found.ties().partOf() != 0;
        return new Ways(
                arrival,
                cameBack,
                asked,
                owner == 0 ? null : agencies.get(owner).name(),
                isPart
                        ? List.of()
                        : parts.listOf(found.id()).stream()
                                .map(part -> part(part, reader))
                                .toList(),
                isPart ? whole(found, reader) : null,
                found.refuses(Lifecycle.DROP_PART, reader) == null);
    }

    private Part part(Case part, Officer reader) {
        return new Part(
                part.reference().value(),
                part.reference().grouped(),
                address(part, reader),
                place(part.holder().agencyId(), part.holder().departmentId()),
                parts.askedOf(part.id()),
                part.status(),
                part.clocks().agencyDueAt());
    }

    private Whole whole(Case part, Officer reader) {
        var whole = cases.get(new CaseId(part.ties().partOf()));
        return new Whole(
                whole.reference().grouped(),
                address(whole, reader),
                place(whole.holder().agencyId(), whole.holder().departmentId()),
                parts.askedOf(part.id()));
    }

    private static @Nullable String address(Case found, Officer reader) {
        return Permission.sees(reader, found) ? "/staff/cases/" + found.reference() : null;
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
