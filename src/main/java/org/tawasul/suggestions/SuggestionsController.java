package org.tawasul.suggestions;

import jakarta.servlet.http.HttpServletResponse;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.tawasul.agencies.Agencies;
import org.tawasul.agencies.Officer;
import org.tawasul.cases.Outcome.Done;
import org.tawasul.catalogue.ServiceGroup;
import org.tawasul.catalogue.Services;
import org.tawasul.identity.Citizen;
import org.tawasul.language.Name;
import org.tawasul.site.Notices;

/** The suggestions that everybody may read, and their support by others. */
@Controller
class SuggestionsController {
    private final Shelves shelves;
    private final Suggestions suggestions;
    private final SuggestionPages pages;
    private final Supporting supporting;
    private final Agencies agencies;
    private final Services services;
    private final InstantSource clock;

    SuggestionsController(
            Shelves shelves,
            Suggestions suggestions,
            SuggestionPages pages,
            Supporting supporting,
            Agencies agencies,
            Services services,
            InstantSource clock) {
        this.shelves = shelves;
        this.suggestions = suggestions;
        this.pages = pages;
        this.supporting = supporting;
        this.agencies = agencies;
        this.services = services;
        this.clock = clock;
    }

    /** @param group what it is about, by the code of a group of services */
    @GetMapping("/suggestions")
    String list(
            @RequestParam(required = false) @Nullable String shelf,
            @RequestParam(required = false) @Nullable String agency,
            @RequestParam(required = false) @Nullable String group,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        var chosen = Shelf.of(shelf);
        var ofAgency = agency == null ? null : agencies.find(agency).orElse(null);
        var ofGroup = group == null ? null : services.findGroup(group).orElse(null);
        var filter = new Shelves.Filter(ofAgency == null ? 0 : ofAgency.id(), ofGroup == null ? 0 : ofGroup.id());
        var lines = shelves.list(chosen, filter, ListKey.parse(after));
        boolean more = lines.size() > Shelves.PAGE;
        var shown = more ? lines.subList(0, Shelves.PAGE) : lines;
        model.addAttribute(
                "shown",
                new ShelfPage(
                        chosen,
                        ofAgency == null ? null : ofAgency.code(),
                        ofGroup == null ? null : ofGroup.code(),
                        after != null,
                        shown,
                        more ? shown.getLast().key().toString() : null,
                        shelves.count(filter),
                        agencies.list(),
                        services.listBrowsedGroups(),
                        groupNames()));
        return "suggestions/list";
    }

    /** The list of reasons for which a suggestion may be declined. */
    @GetMapping("/suggestions/reasons")
    String reasons(Model model) {
        model.addAttribute("reasons", List.of(Reason.values()));
        return "suggestions/reasons";
    }

    @GetMapping("/suggestions/{number:\\d+}")
    String show(@PathVariable long number, Model model) {
        var found = suggestions.findByNumber(number).orElseThrow(SuggestionsController::none);
        if (found.joinedTo() != null) {
            var leader = suggestions.find(found.joinedTo()).orElseThrow(SuggestionsController::none);
            return "redirect:" + Lives.addressOf(leader);
        }
        if (!found.isPublic()) throw none();
        model.addAttribute("shown", pages.of(found, citizen(), isStaff()));
        return "suggestions/suggestion";
    }

    @PostMapping("/suggestions/{number:\\d+}/support")
    String support(@PathVariable long number, HttpServletResponse response) {
        var found = suggestions.findByNumber(number).orElseThrow(SuggestionsController::none);
        var citizen = citizen();
        if (citizen == null) return "redirect:/sign-in?next=" + Lives.addressOf(found);
        var outcome = supporting.support(found.id(), citizen, clock.instant());
        Notices.leave(response, outcome instanceof Done ? "suggestions.supported" : "suggestions.not-supported");
        return "redirect:" + Lives.addressOf(found);
    }

    @PostMapping("/suggestions/{number:\\d+}/support/withdrawal")
    String withdraw(@PathVariable long number, HttpServletResponse response) {
        var found = suggestions.findByNumber(number).orElseThrow(SuggestionsController::none);
        var citizen = citizen();
        if (citizen == null) return "redirect:/sign-in?next=" + Lives.addressOf(found);
        var outcome = supporting.withdraw(found.id(), citizen);
        Notices.leave(response, outcome instanceof Done ? "suggestions.unsupported" : "suggestions.not-supported");
        return "redirect:" + Lives.addressOf(found);
    }

    private Map<Long, Name> groupNames() {
        return services.listGroups().stream().collect(Collectors.toMap(ServiceGroup::id, ServiceGroup::name));
    }

    private static @Nullable Citizen citizen() {
        var who = SecurityContextHolder.getContext().getAuthentication();
        return who != null && who.getPrincipal() instanceof Citizen citizen ? citizen : null;
    }

    private static boolean isStaff() {
        var who = SecurityContextHolder.getContext().getAuthentication();
        return who != null && who.getPrincipal() instanceof Officer;
    }

    private static ResponseStatusException none() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
