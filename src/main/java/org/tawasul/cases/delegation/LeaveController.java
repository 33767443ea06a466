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
import org.tawasul.cases.Permission.Right;
import org.tawasul.cases.delegation.LeavePages.Place;

/** One's own leave: who stands in, and for whom one stands in oneself. */
@Controller
@RequestMapping("/staff/leave")
class LeaveController {
    private final LeavePages pages;

    LeaveController(LeavePages pages) {
        this.pages = pages;
    }

    @GetMapping
    String show(@AuthenticationPrincipal Officer officer, Model model) {
        return pages.show(own(officer), LeaveForm.blank(), model);
    }

    @PostMapping
    String name(
            @AuthenticationPrincipal Officer officer,
            @Valid @ModelAttribute("form") LeaveForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response) {
        return pages.name(own(officer), form, errors, officer.actor(), model, response);
    }

    @PostMapping("/{delegation}/ending")
    String end(@AuthenticationPrincipal Officer officer, @PathVariable long delegation, HttpServletResponse response) {
        return pages.end(own(officer), delegation, officer.actor(), response);
    }

    private static Place own(Officer officer) {
        if (!Right.NAME_DEPUTY.isOf(officer)) throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        return new Place(officer, "/staff/leave", true, true);
    }
}
