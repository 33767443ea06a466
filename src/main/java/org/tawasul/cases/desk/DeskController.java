package org.tawasul.cases.desk;

import jakarta.servlet.http.HttpServletResponse;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.tawasul.agencies.Agencies;
import org.tawasul.agencies.Officer;
import org.tawasul.agencies.Officers;
import org.tawasul.agencies.Scope.Nation;
import org.tawasul.agencies.Scope.OfAgency;
import org.tawasul.agencies.Scope.OfDepartment;
import org.tawasul.cases.Cases;
import org.tawasul.cases.FairQueue;
import org.tawasul.cases.Reference;
import org.tawasul.cases.References;
import org.tawasul.cases.Status;
import org.tawasul.cases.desk.DeskPage.Choices;
import org.tawasul.cases.desk.DeskPage.DeskTab;
import org.tawasul.cases.desk.DeskPage.ViewTab;
import org.tawasul.cases.replies.Commitments;
import org.tawasul.cases.views.SavedView;
import org.tawasul.cases.views.Views;
import org.tawasul.cases.watching.Watching;
import org.tawasul.catalogue.Services;
import org.tawasul.language.Dates;
import org.tawasul.site.Notices;
import org.tawasul.site.Tone;

/** The desk: the lists from which the staff work. */
@Controller
class DeskController {
    private final Desk desk;
    private final Lines lines;
    private final Deadlines deadlines;
    private final Cases cases;
    private final References references;
    private final Agencies agencies;
    private final Officers officers;
    private final Services services;
    private final Views views;
    private final FairQueue queue;
    private final Commitments commitments;
    private final InstantSource clock;

    DeskController(
            Desk desk,
            Lines lines,
            Deadlines deadlines,
            Cases cases,
            References references,
            Agencies agencies,
            Officers officers,
            Services services,
            Views views,
            FairQueue queue,
            Commitments commitments,
            InstantSource clock) {
        this.desk = desk;
        this.lines = lines;
        this.deadlines = deadlines;
        this.cases = cases;
        this.references = references;
        this.agencies = agencies;
        this.officers = officers;
        this.services = services;
        this.views = views;
        this.queue = queue;
        this.commitments = commitments;
        this.clock = clock;
    }

    /** Where the replies to approve stood before they had a tab. */
    @GetMapping("/staff/approvals")
    String approvals() {
        return "redirect:/staff/desk?list=" + DeskList.APPROVALS.code();
    }

    @GetMapping("/staff/desk")
    String show(
            @AuthenticationPrincipal Officer officer,
            @RequestParam(name = "list", required = false) @Nullable String code,
            @RequestParam(name = "view", required = false) @Nullable String viewId,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String before,
            @ModelAttribute("filter") DeskFilter filter,
            Model model) {
        var saved = views.listFor(officer);
        var view = chosen(saved, viewId, code == null && after == null && before == null && !filter.isSet());
        var list = DeskList.of(view == null ? code : view.list(), officer);
        var narrowed = view == null ? filter : view.filter();
        var moment = deadlines.moment(officer, clock.instant());
        var from = DeskKey.parse(after, references)
                .map(key -> new Desk.From(key, false))
                .or(() -> DeskKey.parse(before, references).map(key -> new Desk.From(key, true)));
        var part = desk.list(list, officer, narrowed, moment, from.orElse(null));
        var counts = desk.count(officer, saved, moment);
        model.addAttribute("promisesDue", commitments.countDue(officer, LocalDate.ofInstant(moment.now(), Dates.ZONE)));
        model.addAttribute(
                "desk", page(list, officer, narrowed, moment, part, tabs(list, view, officer, saved, counts), counts));
        return "cases/desk";
    }

    /** The view of the address; of an address that says nothing, the one that the officer begins with. */
    private static @Nullable SavedView chosen(List<SavedView> saved, @Nullable String id, boolean begins) {
        return saved.stream()
                .filter(view -> id != null ? Long.toString(view.id()).equals(id) : begins && view.starts())
                .findFirst()
                .orElse(null);
    }

    private record Tabs(
            List<DeskTab> lists,
            List<ViewTab> views,
            @Nullable SavedView current) {}

    /** The next case to work on: of the officer's own the earliest due, else of those that nobody has taken whose turn it is. */
    @GetMapping("/staff/desk/next")
    String next(
            @AuthenticationPrincipal Officer officer,
            @RequestParam(defaultValue = "") String after,
            HttpServletResponse response) {
        var next = nextHeld(officer, after).or(() -> queue.findNext(officer, after));
        if (next.isPresent()) return "redirect:/staff/cases/" + next.get();
        Notices.leave(response, "cases.next.none");
        return "redirect:/staff/desk";
    }

    private Optional<Reference> nextHeld(Officer officer, String otherThan) {
        if (!DeskList.of(officer).contains(DeskList.MINE)) return Optional.empty();
        var moment = deadlines.moment(officer, clock.instant());
        return desk.list(DeskList.MINE, officer, DeskFilter.NONE, moment, null).rows().stream()
                .filter(row -> row.waitingSince() == null && row.status() != Status.AWAITING_APPROVAL)
                .map(DeskRow::reference)
                .filter(reference -> !reference.value().equals(otherThan))
                .findFirst();
    }

    /** Jumps to the case of a reference as somebody reads it out: any digits, with spaces or without. */
    @GetMapping("/staff/cases")
    String find(
            @AuthenticationPrincipal Officer officer, @RequestParam(defaultValue = "") String reference, Model model) {
        var found = Reference.parse(reference).flatMap(parsed -> cases.find(parsed, officer));
        if (found.isPresent()) return "redirect:/staff/cases/" + found.get().reference();
        model.addAttribute("typed", reference);
        model.addAttribute("wrong", Reference.parse(reference).isEmpty());
        return "cases/notFound";
    }

    private DeskPage page(
            DeskList list,
            Officer officer,
            DeskFilter filter,
            Desk.Moment moment,
            Desk.Part part,
            Tabs tabs,
            Desk.Counts counts) {
        boolean wide = officer.scope() instanceof Nation;
        var address =
                tabs.current() == null ? filter.address(list) : tabs.current().address();
        var rows = part.rows();
        return new DeskPage(
                list.code(),
                tabs.lists(),
                tabs.views(),
                Views.mayShare(officer),
                Watching.mayWatch(officer),
                wide,
                lines.of(rows, officer, wide, moment.now()),
                filter,
                choices(list, officer),
                counts.picked().stream().map(id -> references.of(id).value()).collect(Collectors.toUnmodifiableSet()),
                filter.query(list),
                part.hasEarlier() && !rows.isEmpty()
                        ? address + "&before=" + rows.getFirst().key().code(references)
                        : null,
                part.hasLater() && !rows.isEmpty()
                        ? address + "&after=" + rows.getLast().key().code(references)
                        : null);
    }

    private static Tabs tabs(
            DeskList current, @Nullable SavedView view, Officer officer, List<SavedView> saved, Desk.Counts counts) {
        var tabs = new ArrayList<DeskTab>();
        for (var list : DeskList.of(officer)) {
            tabs.add(new DeskTab(
                    "/staff/desk?list=" + list.code(),
                    list.key(officer.scope()),
                    counts.lists().get(list),
                    view == null && list == current));
        }
        if (Watching.mayWatch(officer)) {
            // Second, where it is seen on a phone too.
            tabs.add(1, new DeskTab("/staff/news", "desk.news", counts.news() == 0 ? null : counts.news(), false));
        }
        var ofViews = saved.stream()
                .map(each -> {
                    var found = counts.views().get(each.id());
                    return new ViewTab(
                            each.address(),
                            each.name(),
                            found == null ? null : found.count(),
                            found != null && found.more(),
                            each == view);
                })
                .toList();
        return new Tabs(tabs, ofViews, view);
    }

    private Choices choices(DeskList list, Officer officer) {
        var statuses = list.statuses();
        return switch (officer.scope()) {
            case Nation _ -> new Choices(statuses, List.of(), services.listGroups(), List.of(), agencies.list());
            case OfAgency(var agency) ->
                new Choices(
                        statuses,
                        services.listAllOfAgency(agency),
                        List.of(),
                        officers.listOfAgency(agency),
                        List.of());
            case OfDepartment(var agency, var department) ->
                new Choices(
                        statuses,
                        services.listAllOfAgency(agency),
                        List.of(),
                        officers.listOfAgency(agency).stream()
                                .filter(each -> each.departmentId() == department)
                                .toList(),
                        List.of());
        };
    }

    static Tone tone(Status status) {
        return switch (status) {
            case RECEIVED, AWAITING_APPROVAL -> Tone.WAITS;
            case ASSIGNED -> Tone.SEA;
            case AWAITING_REQUESTER, CLOSED, WITHDRAWN, MERGED -> Tone.PLAIN;
            case ANSWERED -> Tone.DONE;
        };
    }
}
