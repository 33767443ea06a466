package org.tawasul.cases.delegation;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.tawasul.agencies.Officer;
import org.tawasul.agencies.Officers;
import org.tawasul.cases.Permission.Right;
import org.tawasul.cases.delegation.LeavePages.Place;

/** The leave of one of the staff, named by the administrator: who is ill cannot do it themselves. */
@Controller
@RequestMapping("/admin/staff/{id}/leave")
class StaffLeaveController {
    private final LeavePages pages;
    private final Officers officers;

    StaffLeaveController(LeavePages pages, Officers officers) {
        this.pages = pages;
        this.officers = officers;
    }

    @GetMapping
    String show(@AuthenticationPrincipal Officer officer, @PathVariable long id, Model model) {
        return pages.show(place(id, officer), LeaveForm.blank(), model);
    }

    @PostMapping
    String name(
            @AuthenticationPrincipal Officer officer,
            @PathVariable long id,
            @Valid @ModelAttribute("form") LeaveForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response) {
        return pages.name(place(id, officer), form, errors, officer.actor(), model, response);
    }

    @PostMapping("/{delegation}/ending")
    String end(
            @AuthenticationPrincipal Officer officer,
            @PathVariable long id,
            @PathVariable long delegation,
            HttpServletResponse response) {
        return pages.end(place(id, officer), delegation, officer.actor(), response);
    }

    /** Who has left is away for good, and has nobody to stand in. */
    private Place place(long id, Officer reader) {
        var person = officers.findActive(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        boolean may = Right.CHANGE_ADMINISTRATION.isOf(reader);
        return new Place(person, "/admin/staff/" + id + "/leave", false, may);
    }
}
