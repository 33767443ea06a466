package org.tawasul.cases.ladder;

import jakarta.servlet.http.HttpServletResponse;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.tawasul.agencies.Agencies;
import org.tawasul.agencies.Officer;
import org.tawasul.agencies.Role;
import org.tawasul.cases.Permission.Right;
import org.tawasul.site.Notices;

/** The ladder: a coordinator sets the agency's own, the national administrator that of who has none. */
@Controller
@RequestMapping("/staff/ladder")
class LadderController {
    private final Ladders ladders;
    private final Agencies agencies;
    private final InstantSource clock;

    LadderController(Ladders ladders, Agencies agencies, InstantSource clock) {
        this.ladders = ladders;
        this.agencies = agencies;
        this.clock = clock;
    }

    @GetMapping
    String show(@AuthenticationPrincipal Officer officer, Model model) {
        long agency = agencyOf(officer);
        var form = LadderForm.of(ladders.of(agency));
        model.addAttribute("form", form);
        return page(agency, form, model);
    }

    @PostMapping
    String set(
            @AuthenticationPrincipal Officer officer,
            @ModelAttribute("form") LadderForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response) {
        long agency = agencyOf(officer);
        var hours = form.check(errors);
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return page(agency, form, model);
        }
        return saved(agency, hours, officer, response);
    }

    /** Climbs the nation's ladder again. */
    @PostMapping("/national")
    String national(@AuthenticationPrincipal Officer officer, HttpServletResponse response) {
        long agency = agencyOf(officer);
        if (agency == Ladders.NATION) throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        return saved(agency, new EnumMap<>(Role.class), officer, response);
    }

    private String saved(long agency, Map<Role, Integer> hours, Officer officer, HttpServletResponse response) {
        ladders.set(agency, hours, clock.instant(), officer.actor());
        Notices.leave(response, "ladder.saved");
        return "redirect:/staff/ladder";
    }

    private String page(long agency, LadderForm form, Model model) {
        model.addAttribute("ladder", form);
        model.addAttribute(
                "agency", agency == Ladders.NATION ? null : agencies.get(agency).name());
        model.addAttribute("own", agency != Ladders.NATION && ladders.hasOwn(agency));
        return "ladder/ladder";
    }

    private static long agencyOf(Officer officer) {
        if (!Right.SET_LADDER.isOf(officer)) throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        return officer.agencyId() == 0 ? Ladders.NATION : officer.agencyId();
    }
}
