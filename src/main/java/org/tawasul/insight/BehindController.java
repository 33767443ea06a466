package org.tawasul.insight;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.tawasul.agencies.Agencies;
import org.tawasul.agencies.Officer;
import org.tawasul.cases.CasesBehind;
import org.tawasul.cases.CasesBehind.Key;
import org.tawasul.cases.CasesBehind.Wanted;
import org.tawasul.cases.CasesBehind.What;
import org.tawasul.cases.Permission.Right;
import org.tawasul.catalogue.Services;
import org.tawasul.language.Dates;
import org.tawasul.language.Name;

/** From a figure to the single cases behind it, for whom may see them. */
@Controller
class BehindController {
    private static final int PAGE = 50;
    private static final Pattern KEY = Pattern.compile("(\\d{1,12})\\.(\\d{1,9})-(\\d{1,18})");

    private final CasesBehind cases;
    private final Agencies agencies;
    private final Services services;
    private final InstantSource clock;

    BehindController(CasesBehind cases, Agencies agencies, Services services, InstantSource clock) {
        this.cases = cases;
        this.agencies = agencies;
        this.services = services;
        this.clock = clock;
    }

    @GetMapping("/staff/figures/cases")
    String list(
            @AuthenticationPrincipal Officer officer,
            @RequestParam(required = false) @Nullable String of,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(defaultValue = "0") long agency,
            @RequestParam(defaultValue = "0") long department,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        if (!Right.READ_FIGURES.isOf(officer)) throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        var behind = Behind.find(of).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var today = LocalDate.ofInstant(clock.instant(), Dates.ZONE);
        var first = day(from).orElse(today.withDayOfYear(1));
        var last = day(to).filter(day -> !day.isBefore(first)).orElse(first.isAfter(today) ? first : today);
        var span = new Span(first, last);
        var wanted = new Wanted(
                What.valueOf(behind.name()),
                agency,
                department,
                first.atStartOfDay(Dates.ZONE).toInstant(),
                last.plusDays(1).atStartOfDay(Dates.ZONE).toInstant());
        var found = cases.list(officer, wanted, key(after).orElse(null), PAGE + 1);
        boolean more = found.size() > PAGE;
        var part = more ? found.subList(0, PAGE) : found;
        var address = behind.address(span, new Reach(agency, department));
        model.addAttribute("behind", behind);
        model.addAttribute("span", span);
        model.addAttribute("place", placeOf(agency, department).orElse(null));
        model.addAttribute("cases", part);
        model.addAttribute("names", names(part));
        model.addAttribute("next", more ? address + "&after=" + written(part.getLast()) : null);
        return "insight/behind";
    }

    private Optional<Name> placeOf(long agency, long department) {
        if (department != 0) return agencies.findDepartment(department).map(each -> each.name());
        return agencies.listAll().stream()
                .filter(each -> each.id() == agency)
                .findFirst()
                .map(each -> each.name());
    }

    private Map<Long, Name> names(List<CasesBehind.Found> part) {
        return part.stream()
                .map(each -> each.found().serviceId())
                .distinct()
                .collect(Collectors.toMap(id -> id, id -> services.get(id).name()));
    }

    private static Optional<LocalDate> day(@Nullable String text) {
        try {
            return text == null ? Optional.empty() : Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException none) {
            return Optional.empty();
        }
    }

    private static Optional<Key> key(@Nullable String text) {
        var found = KEY.matcher(text == null ? "" : text);
        if (!found.matches()) return Optional.empty();
        var at = Instant.ofEpochSecond(Long.parseLong(found.group(1)), Long.parseLong(found.group(2)));
        return Optional.of(new Key(at, Long.parseLong(found.group(3))));
    }

    private static String written(CasesBehind.Found last) {
        return last.at().getEpochSecond() + "." + last.at().getNano() + "-"
                + last.found().id().value();
    }
}
