package org.tawasul.administration.agencies;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.server.ResponseStatusException;
import org.tawasul.agencies.Agencies;
import org.tawasul.agencies.Agency;
import org.tawasul.agencies.Branch;
import org.tawasul.agencies.Department;
import org.tawasul.agencies.Officer;
import org.tawasul.agencies.Officers;
import org.tawasul.agencies.Role;
import org.tawasul.agencies.Sector;
import org.tawasul.calendars.Calendars;
import org.tawasul.catalogue.Services;
import org.tawasul.language.Folding;

/** What the pages of agencies, departments and branches show. */
@Component
class AgencyPages {
    private final Agencies agencies;
    private final Officers officers;
    private final Services services;
    private final Calendars calendars;

    AgencyPages(Agencies agencies, Officers officers, Services services, Calendars calendars) {
        this.agencies = agencies;
        this.officers = officers;
        this.services = services;
        this.calendars = calendars;
    }

    /** Without one at this address there is no page. */
    Agency find(long agencyId) {
        return agencies.find(agencyId).orElseThrow(AgencyPages::nowhere);
    }

    Department findDepartment(long agencyId, long departmentId) {
        return agencies.findDepartment(departmentId)
                .filter(department -> department.agencyId() == agencyId)
                .orElseThrow(AgencyPages::nowhere);
    }

    Branch findBranch(long agencyId, long branchId) {
        return agencies.findBranch(branchId)
                .filter(branch -> branch.agencyId() == agencyId)
                .orElseThrow(AgencyPages::nowhere);
    }

    /** @param words parts of a name or of the code, all of which must fit */
    String list(String words, boolean closed, Model model) {
        var parts = Folding.fold(words).strip().split("\\s+");
        var lines = agencies.listAll().stream()
                .filter(agency -> agency.open() != closed)
                .filter(agency -> fits(agency, parts))
                .map(this::line)
                .toList();
        model.addAttribute("lines", lines);
        model.addAttribute("words", words);
        model.addAttribute("closed", closed);
        return "agencies/list";
    }

    /** @param agency null for a new one */
    String form(AgencyForm form, @Nullable Agency agency, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("agency", agency);
        model.addAttribute("sectors", Sector.list());
        model.addAttribute("calendars", calendars.list());
        model.addAttribute("departments", agency == null ? List.of() : agencies.listDepartmentsOf(agency.id()));
        return "agencies/form";
    }

    String show(Agency agency, Model model) {
        var staff = officers.listOfAgency(agency.id());
        model.addAttribute("agency", agency);
        model.addAttribute("calendar", calendars.describe(agency.calendarId()));
        model.addAttribute(
                "departments",
                agencies.listAllDepartmentsOf(agency.id()).stream()
                        .map(department -> line(department, staff))
                        .toList());
        model.addAttribute("branches", agencies.listAllBranchesOf(agency.id()));
        model.addAttribute("staff", staff.size());
        model.addAttribute("services", services.listOfAgency(agency.id()).size());
        model.addAttribute(
                "coordinators",
                staff.stream()
                        .filter(officer -> officer.role() == Role.COORDINATOR)
                        .toList());
        return "agencies/agency";
    }

    private AgencyLine line(Agency agency) {
        return new AgencyLine(
                agency,
                agencies.listDepartmentsOf(agency.id()).size(),
                agencies.listBranchesOf(agency.id()).size(),
                services.listOfAgency(agency.id()).size());
    }

    private DepartmentLine line(Department department, List<Officer> staff) {
        var own = staff.stream()
                .filter(officer -> officer.departmentId() == department.id())
                .toList();
        return new DepartmentLine(
                department,
                own.stream().filter(officer -> officer.role() == Role.HEAD).toList(),
                own.size(),
                (int) services.listOfAgency(department.agencyId()).stream()
                        .filter(service -> service.departmentId() == department.id())
                        .count());
    }

    private static boolean fits(Agency agency, String[] parts) {
        var text = Folding.fold(agency.name().ar() + " " + agency.name().en() + " " + agency.code());
        for (var part : parts) if (!text.contains(part)) return false;
        return true;
    }

    private static ResponseStatusException nowhere() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
