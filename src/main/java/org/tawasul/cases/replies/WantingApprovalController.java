package org.tawasul.cases.replies;

import jakarta.servlet.http.HttpServletResponse;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.tawasul.agencies.Agencies;
import org.tawasul.agencies.Agency;
import org.tawasul.agencies.Officer;
import org.tawasul.catalogue.Approvals;
import org.tawasul.catalogue.Service;
import org.tawasul.catalogue.Services;
import org.tawasul.site.Notices;

/** Where a second person approves replies: in a whole agency, or for some of its services. */
@Controller
class WantingApprovalController {
    private final Approvals approvals;
    private final Agencies agencies;
    private final Services services;
    private final InstantSource clock;

    WantingApprovalController(Approvals approvals, Agencies agencies, Services services, InstantSource clock) {
        this.approvals = approvals;
        this.agencies = agencies;
        this.services = services;
        this.clock = clock;
    }

    @GetMapping("/admin/approvals")
    String show(@RequestParam(required = false) @Nullable Long agency, Model model) {
        var chosen = agency == null ? null : find(agency);
        var offered = chosen == null ? List.<Service>of() : services.listOfAgency(chosen.id());
        model.addAttribute("agency", chosen);
        model.addAttribute("agencies", agencies.list());
        model.addAttribute("whole", chosen != null && approvals.ofAgency(chosen.id()));
        model.addAttribute("services", offered);
        model.addAttribute(
                "wanted",
                offered.stream().filter(approvals::ofService).map(Service::id).collect(Collectors.toSet()));
        return "replies/wanted";
    }

    @PostMapping("/admin/approvals")
    String set(
            @RequestParam long agency,
            @RequestParam(defaultValue = "false") boolean whole,
            @RequestParam(required = false) @Nullable Set<Long> service,
            @AuthenticationPrincipal Officer officer,
            HttpServletResponse response) {
        var by = officer.actor();
        var at = clock.instant();
        approvals.setForAgency(find(agency).id(), whole, at, by);
        for (var offered : services.listOfAgency(agency))
            approvals.setForService(offered, service != null && service.contains(offered.id()), at, by);
        Notices.leave(response, "replies.wanted.done");
        return "redirect:/admin/approvals?agency=" + agency;
    }

    private Agency find(long id) {
        return agencies.list().stream()
                .filter(agency -> agency.id() == id)
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
