package org.tawasul.search;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;
import org.tawasul.agencies.Agencies;
import org.tawasul.agencies.Officer;
import org.tawasul.agencies.Scope.Nation;
import org.tawasul.agencies.Scope.OfAgency;
import org.tawasul.agencies.Scope.OfDepartment;
import org.tawasul.cases.CaseId;
import org.tawasul.cases.Reference;
import org.tawasul.cases.References;
import org.tawasul.cases.Status;
import org.tawasul.catalogue.Services;
import org.tawasul.language.Typed;
import org.tawasul.search.Candidates.Bound;

/** The search of the staff: one field, and what narrows it. */
@Controller
class SearchController {
    private static final int COMPLETIONS = 8;
    private static final Pattern BOUND = Pattern.compile("(\\d{1,16})-(\\d{11})");
    private static final long MICROS = 1_000_000;

    private final Searching searching;
    private final Results results;
    private final References references;
    private final Agencies agencies;
    private final Services services;
    private final InstantSource clock;

    SearchController(
            Searching searching,
            Results results,
            References references,
            Agencies agencies,
            Services services,
            InstantSource clock) {
        this.searching = searching;
        this.results = results;
        this.references = references;
        this.agencies = agencies;
        this.services = services;
        this.clock = clock;
    }

    /**
     * @param before where the cases begin among which is ranked; missing for the latest
     * @param after the reference of the last line of the page before
     */
    @GetMapping("/staff/search")
    String show(
            @AuthenticationPrincipal Officer officer,
            @RequestParam(name = "q", required = false) @Nullable String q,
            @ModelAttribute("filter") SearchFilter filter,
            @RequestParam(required = false) @Nullable String before,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        var typed = Typed.text(q);
        model.addAttribute("search", page(typed, officer, filter, before, after));
        return "search/search";
    }

    /** What the word that is being typed may become. */
    @GetMapping("/staff/search/words")
    String complete(@RequestParam(name = "q", required = false) @Nullable String q, Model model) {
        model.addAttribute("words", searching.complete(q == null ? "" : q, COMPLETIONS));
        return "search/words";
    }

    private SearchPage page(
            String typed, Officer officer, SearchFilter filter, @Nullable String before, @Nullable String after) {
        if (typed.isEmpty()) return page(typed, null, List.of(), 0, true, officer, filter, null);
        var answer = searching.search(typed, officer, filter, bound(before).orElse(null), clock.instant());
        var ranked = answer.ranked();
        int begin = after == null ? 0 : ranked.indexOf(idOf(after)) + 1;
        int end = Math.min(ranked.size(), begin + Searching.PAGE);
        var shown = ranked.subList(begin, end);
        var lines = results.lines(shown, answer.question(), answer.byPerson(), officer);
        var next = end < ranked.size()
                ? next(
                        typed,
                        filter,
                        before,
                        references.of(new CaseId(shown.getLast())).value())
                : answer.further() == null ? null : next(typed, filter, code(answer.further()), null);
        int found = answer.further() == null ? ranked.size() : SearchPage.MOST + 1;
        return page(typed, answer.corrected(), lines, found, before == null && after == null, officer, filter, next);
    }

    private SearchPage page(
            String typed,
            @Nullable String corrected,
            List<SearchPage.Line> lines,
            int found,
            boolean first,
            Officer officer,
            SearchFilter filter,
            @Nullable String next) {
        return new SearchPage(
                typed,
                corrected,
                typed.isEmpty() || !lines.isEmpty() && corrected == null
                        ? List.of()
                        : searching.complete(typed, COMPLETIONS),
                lines,
                found,
                first,
                officer.scope() instanceof Nation,
                filter,
                choices(officer),
                address(typed, SearchFilter.NONE).build(true).toUriString(),
                next);
    }

    private SearchPage.Choices choices(Officer officer) {
        var statuses = Arrays.asList(Status.values());
        return switch (officer.scope()) {
            case Nation() -> new SearchPage.Choices(statuses, List.of(), agencies.list());
            case OfAgency(var agency) -> new SearchPage.Choices(statuses, services.listAllOfAgency(agency), List.of());
            case OfDepartment(var agency, var _) ->
                new SearchPage.Choices(statuses, services.listAllOfAgency(agency), List.of());
        };
    }

    private static String next(String typed, SearchFilter filter, @Nullable String before, @Nullable String after) {
        var address = address(typed, filter);
        if (before != null) address.queryParam("before", before);
        if (after != null) address.queryParam("after", after);
        return address.build(true).toUriString();
    }

    private static UriComponentsBuilder address(String typed, SearchFilter filter) {
        var address = UriComponentsBuilder.fromPath("/staff/search");
        address.queryParam("q", UriUtils.encode(typed, StandardCharsets.UTF_8));
        filter.chosen().forEach(address::queryParam);
        return address;
    }

    private long idOf(String reference) {
        return Reference.parse(reference)
                .map(parsed -> references.idOf(parsed).value())
                .orElse(-1L);
    }

    private String code(Bound bound) {
        var at = bound.at();
        return at.getEpochSecond() * MICROS + at.getNano() / 1_000 + "-" + references.of(new CaseId(bound.caseId()));
    }

    private Optional<Bound> bound(@Nullable String code) {
        var parts = BOUND.matcher(code == null ? "" : code);
        if (!parts.matches()) return Optional.empty();
        long micros = Long.parseLong(parts.group(1));
        var at = Instant.ofEpochSecond(micros / MICROS, micros % MICROS * 1_000);
        return Reference.parse(parts.group(2))
                .map(reference -> new Bound(at, references.idOf(reference).value()));
    }
}
