package org.tawasul.administration.agencies;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tawasul.agencies.Agencies;
import org.tawasul.agencies.Agency;
import org.tawasul.agencies.ChangingAgencies;
import org.tawasul.agencies.ChangingStaff;
import org.tawasul.agencies.ChangingStaff.Wanted;
import org.tawasul.agencies.Department;
import org.tawasul.agencies.Officers;
import org.tawasul.agencies.Staff;
import org.tawasul.cases.handover.DepartmentTexts;
import org.tawasul.cases.handover.MovingDepartments;
import org.tawasul.catalogue.ChangingServices;
import org.tawasul.catalogue.Services;
import org.tawasul.journal.Actor;

/**
 * Closes a department, whose staff, services and texts go over in the same transaction and whose cases follow in the
 * background; and an agency, only once it holds nothing.
 */
@Service
class ClosingUnits {
    private final Agencies agencies;
    private final ChangingAgencies changing;
    private final ChangingStaff staffing;
    private final ChangingServices offering;
    private final Officers officers;
    private final Staff staff;
    private final Services services;
    private final MovingDepartments cases;
    private final DepartmentTexts texts;

    ClosingUnits(
            Agencies agencies,
            ChangingAgencies changing,
            ChangingStaff staffing,
            ChangingServices offering,
            Officers officers,
            Staff staff,
            Services services,
            MovingDepartments cases,
            DepartmentTexts texts) {
        this.agencies = agencies;
        this.changing = changing;
        this.staffing = staffing;
        this.offering = offering;
        this.officers = officers;
        this.staff = staff;
        this.services = services;
        this.cases = cases;
        this.texts = texts;
    }

    /** Why it cannot be closed; each has its sentence. */
    enum Flaw {
        NO_SUCCESSOR,
        OFFICE,
        HOLDS;

        String key() {
            return "units.closing." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    Held heldBy(Department department) {
        return new Held(
                cases.count(department.id(), Held.COUNTED + 1),
                officers.listOfDepartment(department.id()).size(),
                (int) services.listOfAgency(department.agencyId()).stream()
                        .filter(service -> service.departmentId() == department.id())
                        .count(),
                texts.count(department.agencyId(), department.id()),
                0);
    }

    Held heldBy(Agency agency) {
        return new Held(
                cases.countOfAgency(agency.id(), Held.COUNTED + 1),
                officers.listOfAgency(agency.id()).size(),
                services.listOfAgency(agency.id()).size(),
                0,
                agencies.listDepartmentsOf(agency.id()).size());
    }

    /** @param successorId 0 for none; gives what is wrong, or null when it is done */
    @Transactional
    @Nullable
    Flaw close(Department department, long successorId, Instant at, Actor by) {
        if (department.ministersOffice()) return Flaw.OFFICE;
        boolean known = successorId != department.id() && agencies.isOpen(department.agencyId(), successorId);
        if (!known || successorId == 0 && heldBy(department).needsSuccessor()) return Flaw.NO_SUCCESSOR;
        changing.closeDepartment(department.id(), successorId, at, by);
        if (successorId == 0) return null;
        for (var officer : officers.listOfDepartment(department.id())) {
            var email = staff.find(officer.id()).orElseThrow().email();
            var wanted = new Wanted(officer.agencyId(), successorId, officer.role(), officer.name(), email);
            staffing.change(officer.id(), wanted, at, by);
        }
        for (var service : services.listAllOfAgency(department.agencyId()))
            if (service.departmentId() == department.id()) offering.change(service.in(successorId), at, by);
        texts.move(department.agencyId(), department.id(), successorId);
        return null;
    }

    @Transactional
    @Nullable
    Flaw close(Agency agency, Instant at, Actor by) {
        if (!heldBy(agency).isNothing()) return Flaw.HOLDS;
        changing.close(agency.id(), at, by);
        return null;
    }
}
