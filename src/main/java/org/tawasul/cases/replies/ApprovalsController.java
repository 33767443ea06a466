package org.tawasul.cases.replies;

import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.tawasul.agencies.Agencies;
import org.tawasul.agencies.Officer;
import org.tawasul.agencies.Officers;
import org.tawasul.cases.References;
import org.tawasul.catalogue.Services;

/** What waits for a second person in an officer's scope. */
@Controller
class ApprovalsController {
    private static final int MOST = 200;

    private final Proposals proposals;
    private final References references;
    private final Officers officers;
    private final Services services;
    private final Agencies agencies;

    ApprovalsController(
            Proposals proposals, References references, Officers officers, Services services, Agencies agencies) {
        this.proposals = proposals;
        this.references = references;
        this.officers = officers;
        this.services = services;
        this.agencies = agencies;
    }

    @GetMapping("/staff/approvals")
    String list(@AuthenticationPrincipal Officer officer, Model model) {
        model.addAttribute("lines", lines(officer));
        return "replies/approvals";
    }

    private List<WaitingReply> lines(Officer officer) {
        return proposals.listWaiting(officer, MOST).stream()
                .map(waiting -> {
                    var reference = references.of(waiting.caseId());
                    return new WaitingReply(
                            "/staff/cases/" + reference + "/approval",
                            reference.grouped(),
                            waiting.subject(),
                            services.get(waiting.serviceId()).name(),
                            agencies.get(waiting.agencyId()).name(),
                            officers.get(waiting.officerId()).name(),
                            waiting.at(),
                            waiting.agencyDueAt(),
                            waiting.officerId() == officer.id());
                })
                .toList();
    }
}
