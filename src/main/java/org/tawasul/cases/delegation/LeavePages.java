package org.tawasul.cases.delegation;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.server.ResponseStatusException;
import org.tawasul.agencies.Officer;
import org.tawasul.agencies.Officers;
import org.tawasul.agencies.delegation.Delegation;
import org.tawasul.agencies.delegation.Delegations;
import org.tawasul.agencies.delegation.NamingDeputies;
import org.tawasul.journal.Actor;
import org.tawasul.site.Notices;

/** One page for two: who will be away, and the administrator who names somebody for them. */
@Component
class LeavePages {
    private static final int PAST = 10;

    private final Delegations delegations;
    private final NamingDeputies naming;
    private final Officers officers;
    private final InstantSource clock;

    LeavePages(Delegations delegations, NamingDeputies naming, Officers officers, InstantSource clock) {
        this.delegations = delegations;
        this.naming = naming;
        this.officers = officers;
        this.clock = clock;
    }

    /** @param address of the page; its forms post below it */
    record Place(Officer person, String address, boolean own, boolean may) {}

    String show(Place place, LeaveForm form, Model model) {
        var now = clock.instant();
        var person = place.person();
        model.addAttribute("form", form);
        model.addAttribute("person", person);
        model.addAttribute("address", place.address());
        model.addAttribute("own", place.own());
        model.addAttribute("may", place.may());
        model.addAttribute("deputies", lines(delegations.listOf(person.id(), now), false, now));
        model.addAttribute("duties", lines(delegations.listTo(person.id(), now), true, now));
        model.addAttribute("past", lines(delegations.listPastOf(person.id(), now, PAST), false, now));
        model.addAttribute("candidates", naming.listCandidatesFor(person));
        return "delegation/leave";
    }

    String name(
            Place place, LeaveForm form, BindingResult errors, Actor by, Model model, HttpServletResponse response) {
        var wanted = form.check(place.person().id(), errors);
        if (!errors.hasErrors()) {
            var flaw = naming.name(wanted, clock.instant(), by);
            if (flaw == null) {
                Notices.leave(response, "delegation.named");
                return "redirect:" + place.address();
            }
            errors.rejectValue(flaw.field(), flaw.key());
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        return show(place, form, model);
    }

    /** Another's is not found here. */
    String end(Place place, long delegationId, Actor by, HttpServletResponse response) {
        var found = delegations
                .find(delegationId)
                .filter(delegation -> delegation.officerId() == place.person().id())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        naming.end(found.id(), clock.instant(), by);
        Notices.leave(response, "delegation.ended");
        return "redirect:" + place.address();
    }

    private List<LeaveLine> lines(List<Delegation> found, boolean toDeputy, Instant now) {
        return found.stream()
                .map(delegation -> new LeaveLine(
                        delegation,
                        officers.get(toDeputy ? delegation.officerId() : delegation.deputyId()),
                        delegation.holdsAt(now)))
                .toList();
    }
}
