package org.tawasul.insight.reports;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.server.ResponseStatusException;
import org.tawasul.agencies.Officer;
import org.tawasul.cases.Permission.Right;
import org.tawasul.insight.Reach;

/** The reports of who reads: where each begins. */
@Controller
class ReportsController {
    @GetMapping("/staff/reports")
    String list(@AuthenticationPrincipal Officer officer, Model model) {
        if (!Right.MAKE_REPORTS.isOf(officer)) throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        model.addAttribute("ready", ReadyMade.list(Reach.of(officer)));
        return "reports/list";
    }
}
