package org.tawasul.administration.staffing;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.server.ResponseStatusException;
import org.tawasul.agencies.Agencies;
import org.tawasul.agencies.Officer;
import org.tawasul.agencies.Officers;
import org.tawasul.agencies.Role;
import org.tawasul.agencies.Staff;
import org.tawasul.agencies.StaffMember;
import org.tawasul.cases.handover.HandingOver;
import org.tawasul.language.Name;

/** What the pages of the staff show. */
@Component
class StaffPages {
    /** More open cases than this are not counted: "more than". */
    static final int COUNTED = 1_000;

    private static final int LINES = 50;

    private final Staff staff;
    private final Officers officers;
    private final Agencies agencies;
    private final HandingOver handingOver;

    StaffPages(Staff staff, Officers officers, Agencies agencies, HandingOver handingOver) {
        this.staff = staff;
        this.officers = officers;
        this.agencies = agencies;
        this.handingOver = handingOver;
    }

    /** Without one at this address there is no page. */
    StaffMember find(long officerId) {
        return staff.find(officerId).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    String list(Staff.Wanted wanted, long after, Model model) {
        var found = staff.list(wanted, after, LINES + 1);
        var shown = found.subList(0, Math.min(LINES, found.size()));
        model.addAttribute("lines", shown.stream().map(this::line).toList());
        model.addAttribute("wanted", wanted);
        model.addAttribute("agencies", agencies.list());
        model.addAttribute(
                "after", found.size() > LINES ? shown.getLast().officer().id() : 0L);
        return "staffing/list";
    }

    /** @param member null for somebody new */
    String form(StaffForm form, @Nullable StaffMember member, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("member", member);
        model.addAttribute("roles", Arrays.asList(Role.values()));
        model.addAttribute("directory", agencies);
        model.addAttribute("open", member == null ? 0 : openOf(member.officer()));
        model.addAttribute("successors", member == null ? List.of() : successorsOf(member.officer()));
        return "staffing/member";
    }

    /** How many open cases would be without anybody; one more than {@link #COUNTED} for more than that. */
    int openOf(Officer officer) {
        return officer.agencyId() == 0 ? 0 : handingOver.count(officer.id(), officer.agencyId(), COUNTED + 1);
    }

    /** Who may have them: of the same department, or of the same agency for who has none. */
    List<Officer> successorsOf(Officer officer) {
        var all = officer.departmentId() == 0
                ? officers.listOfAgency(officer.agencyId())
                : officers.listOfDepartment(officer.departmentId());
        return all.stream()
                .filter(other -> other.id() != officer.id() && other.role() != Role.MINISTERS_OFFICE)
                .toList();
    }

    private StaffLine line(StaffMember member) {
        var officer = member.officer();
        return new StaffLine(member, officer.agencyId() == 0 ? null : placeOf(officer));
    }

    private Name placeOf(Officer officer) {
        var agency = agencies.get(officer.agencyId()).name();
        return agencies.findDepartment(officer.departmentId())
                .map(department -> new Name(
                        department.name().ar() + " – " + agency.ar(),
                        department.name().en() + " – " + agency.en()))
                .orElse(agency);
    }
}
