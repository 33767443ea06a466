package org.tawasul.cases.follow;

import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tawasul.cases.follow.MyCases.Key;
import org.tawasul.identity.Citizen;
import org.tawasul.people.People;

/** "My cases": all that was ever submitted with the phone of who is signed in. */
@Controller
class MyController {
    private final MyCases mine;
    private final People people;
    private final InstantSource clock;

    MyController(MyCases mine, People people, InstantSource clock) {
        this.mine = mine;
        this.people = people;
        this.clock = clock;
    }

    @GetMapping("/my")
    String list(
            @AuthenticationPrincipal Citizen citizen,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        var key = Key.parse(after);
        var page = mine.list(people.listOf(citizen.phone()), key);
        model.addAttribute("lines", page.lines());
        model.addAttribute("next", page.next() == null ? null : "/my?after=" + page.next());
        model.addAttribute("first", key.isEmpty());
        model.addAttribute("now", clock.instant());
        return "follow/mine";
    }
}
