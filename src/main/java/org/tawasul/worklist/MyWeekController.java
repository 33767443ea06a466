package org.tawasul.worklist;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.tawasul.agencies.Officer;

/** One's own figures: seen by oneself before anybody else looks at them. */
@Controller
class MyWeekController {
    private final MyWeek weeks;

    MyWeekController(MyWeek weeks) {
        this.weeks = weeks;
    }

    @GetMapping("/staff/me")
    String show(
            @AuthenticationPrincipal Officer officer,
            @RequestParam(required = false) @Nullable String until,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        // Whoever stands in for somebody gets their work, not their figures.
        if (!officer.isInPerson()) throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        return weeks.show(officer, officer, until, after, model);
    }
}
