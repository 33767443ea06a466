package org.tawasul.cases.referrals;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tawasul.agencies.Officer;
import org.tawasul.agencies.Scope.OfDepartment;
import org.tawasul.cases.References;
import org.tawasul.cases.desk.DeskKey;

/** What was sent on, for who sent it: the case is with others, but whether they have accepted it stands here. */
@Controller
class SentController {
    private final SentReferrals sent;
    private final References references;

    SentController(SentReferrals sent, References references) {
        this.sent = sent;
        this.references = references;
    }

    @GetMapping("/staff/referrals")
    String show(
            @AuthenticationPrincipal Officer officer,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        var part = sent.list(officer, DeskKey.parse(after, references).orElse(null));
        model.addAttribute("lines", part.lines());
        model.addAttribute("next", part.next());
        model.addAttribute("wide", !(officer.scope() instanceof OfDepartment));
        return "referrals/sent";
    }
}
