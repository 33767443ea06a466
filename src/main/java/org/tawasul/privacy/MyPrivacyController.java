package org.tawasul.privacy;

import jakarta.servlet.http.HttpServletResponse;
import java.time.InstantSource;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.tawasul.cases.erasure.Erasures;
import org.tawasul.identity.Citizen;
import org.tawasul.people.People;
import org.tawasul.people.Person;
import org.tawasul.site.Notices;

/** "My data": what is kept of who is signed in, and what they may ask of it. Of a phone that several share, each for themselves. */
@Controller
@RequestMapping("/my/privacy")
class MyPrivacyController {
    /** Beyond it nobody counts on. */
    private static final int COUNTED = 100;

    private final People people;
    private final ErasureRequests requests;
    private final AskingErasure asking;
    private final Erasures erasures;
    private final Copying copying;
    private final PrivacySettings settings;
    private final InstantSource clock;

    MyPrivacyController(
            People people,
            ErasureRequests requests,
            AskingErasure asking,
            Erasures erasures,
            Copying copying,
            PrivacySettings settings,
            InstantSource clock) {
        this.people = people;
        this.requests = requests;
        this.asking = asking;
        this.erasures = erasures;
        this.copying = copying;
        this.settings = settings;
        this.clock = clock;
    }

    @GetMapping
    String show(@AuthenticationPrincipal Citizen citizen, Model model) {
        var now = clock.instant();
        List<Mine> all = people.listOf(citizen.phone()).stream()
                .map(person -> new Mine(
                        person, requests.findOpen(person.id()).orElse(null), copying.isGiven(person.id(), now)))
                .toList();
        model.addAttribute("all", all);
        return "privacy/mine";
    }

    /** What it means, before anything is sent. */
    @GetMapping("/{person}/erasure")
    String explain(@AuthenticationPrincipal Citizen citizen, @PathVariable("person") long personId, Model model) {
        var person = own(people, citizen, personId);
        if (requests.findOpen(personId).isPresent()) return "redirect:/my/privacy";
        var whole = erasures.listWhole(personId, COUNTED);
        model.addAttribute("person", person);
        model.addAttribute("cases", whole.size());
        model.addAttribute(
                "open", (int) whole.stream().filter(each -> !each.isEnded()).count());
        model.addAttribute("days", settings.waiting().toDays());
        return "privacy/erasure";
    }

    @PostMapping("/{person}/erasure/withdrawal")
    String takeBack(
            @AuthenticationPrincipal Citizen citizen,
            @PathVariable("person") long personId,
            HttpServletResponse response) {
        own(people, citizen, personId);
        Notices.leave(
                response,
                asking.takeBack(personId, clock.instant()) ? "privacy.erasure.taken-back" : "privacy.erasure.too-late");
        return "redirect:/my/privacy";
    }

    /** Somebody of the phone that is signed in; another's look as if they were not there. */
    static Person own(People people, Citizen citizen, long personId) {
        return people.listOf(citizen.phone()).stream()
                .filter(person -> person.id() == personId)
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
