package org.tawasul.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.InstantSource;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tawasul.agencies.Officer;
import org.tawasul.agencies.delegation.Delegations;
import org.tawasul.site.Notices;

/**
 * Lets an officer work as the one for whom they stand in, and as themselves again. Meanwhile the whole product takes them for
 * the other, but for their hands: the journal names both, and nothing that belongs to the other's person is in reach.
 */
@Controller
class ActingController {
    private final Delegations delegations;
    private final Sessions sessions;
    private final InstantSource clock;

    ActingController(Delegations delegations, Sessions sessions, InstantSource clock) {
        this.delegations = delegations;
        this.sessions = sessions;
        this.clock = clock;
    }

    @PostMapping("/staff/acting")
    String begin(
            @AuthenticationPrincipal Officer officer,
            @RequestParam(defaultValue = "0") long delegation,
            HttpServletRequest request,
            HttpServletResponse response) {
        var principal = delegations.findPrincipal(delegation, officer, clock.instant());
        var token = Cookies.find(request, SessionContexts.COOKIE);
        if (token == null || principal.isEmpty()) {
            Notices.leave(response, "delegation.not-now");
            return "redirect:/staff";
        }
        sessions.act(token, delegation);
        return "redirect:/staff/desk";
    }

    @PostMapping("/staff/acting/end")
    String end(HttpServletRequest request, HttpServletResponse response) {
        var token = Cookies.find(request, SessionContexts.COOKIE);
        if (token != null) sessions.act(token, 0);
        Notices.leave(response, "delegation.oneself-again");
        return "redirect:/staff/desk";
    }
}
