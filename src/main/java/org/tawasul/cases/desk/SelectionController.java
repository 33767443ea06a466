package org.tawasul.cases.desk;

import jakarta.servlet.http.HttpServletResponse;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.tawasul.agencies.Officer;
import org.tawasul.cases.CaseId;
import org.tawasul.cases.Reference;
import org.tawasul.cases.References;
import org.tawasul.cases.bulk.Bulk;
import org.tawasul.cases.bulk.Picking;
import org.tawasul.cases.watching.Watching;
import org.tawasul.site.Notices;

/**
 * The selection on the desk. Every button of it first keeps what is ticked on the page, so that a selection goes along
 * from page to page and from list to list, with a script or without.
 */
@Controller
class SelectionController {
    private static final String STEPS = "/staff/bulk";
    private static final String ALL = "all";
    private static final String NONE = "none";

    /** Another part of the desk, and nowhere else. */
    private static final Pattern DESK = Pattern.compile("/staff/desk\\?[\\w=&%.+-]{0,2000}");

    private final Picking picking;
    private final Desk desk;
    private final Deadlines deadlines;
    private final References references;
    private final InstantSource clock;

    SelectionController(Picking picking, Desk desk, Deadlines deadlines, References references, InstantSource clock) {
        this.picking = picking;
        this.desk = desk;
        this.deadlines = deadlines;
        this.references = references;
        this.clock = clock;
    }

    /**
     * @param shown the references of all lines of the page
     * @param chosen those that are ticked
     * @param to where to go on; {@code all} of the list, or {@code none}, and stay
     */
    @PostMapping("/staff/desk/selection")
    String select(
            @AuthenticationPrincipal Officer officer,
            @RequestParam(name = "list", required = false) @Nullable String code,
            @ModelAttribute("filter") DeskFilter filter,
            @RequestParam(defaultValue = "") String shown,
            @RequestParam(name = "case", required = false) String @Nullable [] chosen,
            @RequestParam(defaultValue = STEPS) String to,
            HttpServletResponse response) {
        if (!Watching.mayWatch(officer)) throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        var list = DeskList.of(code, officer);
        boolean room = true;
        switch (to) {
            case NONE -> picking.clear(officer);
            case ALL -> room = pickAll(list, officer, filter, response);
            default ->
                room = picking.turn(
                        officer, cases(shown.split(",")), chosen == null ? List.of() : cases(chosen), clock.instant());
        }
        if (!room && !to.equals(ALL)) Notices.leave(response, "desk.selected.full", Integer.toString(Bulk.MOST));
        if (to.equals(STEPS)) return "redirect:" + STEPS;
        return "redirect:" + (DESK.matcher(to).matches() ? to : filter.address(list));
    }

    /** From the beginning of the list, instead of whatever was selected before. */
    private boolean pickAll(DeskList list, Officer officer, DeskFilter filter, HttpServletResponse response) {
        var now = clock.instant();
        var all = desk.first(list, officer, filter, deadlines.moment(officer, now), Bulk.MOST + 1);
        boolean room = all.size() <= Bulk.MOST;
        picking.clear(officer);
        picking.add(officer, room ? all : all.subList(0, Bulk.MOST), now);
        if (room) Notices.leave(response, "desk.selected.all.done", Integer.toString(all.size()));
        else Notices.leave(response, "desk.selected.all.first", Integer.toString(Bulk.MOST));
        return room;
    }

    /** What is no reference is passed over. */
    private List<CaseId> cases(String[] typed) {
        return Arrays.stream(typed)
                .limit(Desk.PAGE)
                .flatMap(each -> Reference.parse(each).stream())
                .map(references::idOf)
                .toList();
    }
}
