package org.tawasul.insight;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.server.ResponseStatusException;
import org.tawasul.agencies.Agencies;
import org.tawasul.agencies.Officer;
import org.tawasul.cases.CasesBehind;
import org.tawasul.cases.Permission.Right;
import org.tawasul.catalogue.Services;
import org.tawasul.insight.Traces.Kept;
import org.tawasul.insight.Traces.Key;
import org.tawasul.insight.Traces.Order;
import org.tawasul.language.Dates;
import org.tawasul.language.Name;

/** From a figure to the single cases behind it, for whom may see them. */
@Controller
class BehindController {
    private static final int PAGE = 50;
    private static final Pattern KEY = Pattern.compile("(\\d{1,12})-(\\d{1,18})");
    /** Before the first case of anybody. */
    private static final LocalDate BEGINNING = LocalDate.of(2000, 1, 1);

    private final Traces traces;
    private final Rollups rollups;
    private final CasesBehind cases;
    private final Agencies agencies;
    private final Services services;
    private final InstantSource clock;

    BehindController(
            Traces traces,
            Rollups rollups,
            CasesBehind cases,
            Agencies agencies,
            Services services,
            InstantSource clock) {
        this.traces = traces;
        this.rollups = rollups;
        this.cases = cases;
        this.agencies = agencies;
        this.services = services;
        this.clock = clock;
    }

    /** What the address asks for; all but the list may be left out. */
    record Asked(
            @Nullable String of,
            @Nullable String from,
            @Nullable String to,
            @Nullable Long agency,
            @Nullable Long department,
            @Nullable String after) {}

    @GetMapping("/staff/figures/cases")
    String list(@AuthenticationPrincipal Officer officer, Asked asked, Model model) {
        if (!Right.READ_FIGURES.isOf(officer)) throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        var behind = Behind.find(asked.of()).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var reach = reach(officer, asked);
        var span = span(asked);
        var found = traces.list(behind, span, reach, key(asked.after()), PAGE + 1);
        boolean more = found.size() > PAGE;
        var part = more ? found.subList(0, PAGE) : found;
        var lines = lines(part, officer);
        model.addAttribute("behind", behind);
        model.addAttribute("span", span);
        model.addAttribute("reach", reach);
        model.addAttribute("place", placeOf(reach).orElse(null));
        model.addAttribute("number", number(behind, span, reach).orElse(null));
        model.addAttribute("lines", lines);
        model.addAttribute("withheld", part.size() - lines.size());
        model.addAttribute(
                "next",
                more ? behind.address(span, reach) + "&after=" + written(behind.order(), part.getLast()) : null);
        return "insight/behind";
    }

    /** What an officer may open of them; the rest is only counted. */
    private List<BehindLine> lines(List<Kept> part, Officer officer) {
        var seen = cases.list(
                officer,
                part.stream().map(each -> each.trace().caseId()).distinct().toList());
        var lines = new ArrayList<BehindLine>();
        for (var each : part) {
            var found = seen.get(each.trace().caseId());
            if (found == null) continue;
            lines.add(BehindLine.of(
                    each.trace(), found, services.get(found.serviceId()).name()));
        }
        return List.copyOf(lines);
    }

    /** As the sums say it. */
    private Optional<Long> number(Behind behind, Span span, Reach reach) {
        var counted = behind.order() == Order.LONGEST_OPEN ? new Span(BEGINNING, span.last()) : span;
        return behind.count(rollups.get(reach.narrow(Question.of(counted))));
    }

    /** The asked place within the reader's own; what lies beyond is not there. */
    private static Reach reach(Officer officer, Asked asked) {
        var own = Reach.of(officer);
        long agency = asked.agency() == null ? own.agencyId() : asked.agency();
        long department =
                asked.department() == null ? agency == own.agencyId() ? own.departmentId() : 0 : asked.department();
        var reach = new Reach(agency, department);
        if (!reach.isWithin(own)) throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        return reach;
    }

    private Span span(Asked asked) {
        var today = LocalDate.ofInstant(clock.instant(), Dates.ZONE);
        var first = day(asked.from()).filter(day -> day.isAfter(BEGINNING)).orElse(today.withDayOfYear(1));
        var last = day(asked.to()).filter(day -> !day.isBefore(first)).orElse(first.isAfter(today) ? first : today);
        return new Span(first, last);
    }

    private Optional<Name> placeOf(Reach reach) {
        return reach.isDepartment()
                ? agencies.findDepartment(reach.departmentId()).map(each -> each.name())
                : agencies.find(reach.agencyId()).map(each -> each.name());
    }

    private static Optional<LocalDate> day(@Nullable String text) {
        try {
            return text == null
                    ? Optional.empty()
                    : Optional.of(LocalDate.parse(text)).filter(day -> day.getYear() < 10_000);
        } catch (DateTimeParseException none) {
            return Optional.empty();
        }
    }

    private static @Nullable Key key(@Nullable String text) {
        var found = KEY.matcher(text == null ? "" : text);
        return found.matches() ? new Key(Long.parseLong(found.group(1)), Long.parseLong(found.group(2))) : null;
    }

    private static String written(Order order, Kept last) {
        var key = order.key(last);
        return key.rank() + "-" + key.id();
    }
}
