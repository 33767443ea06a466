package org.tawasul.worklist;

import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.tawasul.agencies.Agencies;
import org.tawasul.agencies.Officer;
import org.tawasul.agencies.Officers;
import org.tawasul.cases.Permission.Right;
import org.tawasul.worklist.QualityPage.View;

/** What waits for whom, how long each step takes, and what was done: for who leads, within their scope, and for the quality team. */
@Controller
@RequestMapping("/staff/quality")
class WorkQualityController {
    private static final int TASKS = 30;

    private final QualityPages pages;
    private final Tasks tasks;
    private final TaskLines lines;
    private final MyWeek weeks;
    private final TaskKinds kinds;
    private final Agencies agencies;
    private final Officers officers;
    private final InstantSource clock;

    WorkQualityController(
            QualityPages pages,
            Tasks tasks,
            TaskLines lines,
            MyWeek weeks,
            TaskKinds kinds,
            Agencies agencies,
            Officers officers,
            InstantSource clock) {
        this.pages = pages;
        this.tasks = tasks;
        this.lines = lines;
        this.weeks = weeks;
        this.kinds = kinds;
        this.agencies = agencies;
        this.officers = officers;
        this.clock = clock;
    }

    @GetMapping
    String show(
            @AuthenticationPrincipal Officer officer,
            @RequestParam(defaultValue = "0") long agency,
            @RequestParam(defaultValue = "0") long department,
            @RequestParam(required = false) @Nullable String view,
            @RequestParam(required = false) @Nullable String period,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        checkReader(officer);
        var wanted = kinds.find(kind).map(TaskKind::code).orElse("");
        var realm = Realm.of(officer, agency, department, agencies)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var chosen = View.of(view);
        var over = Period.of(period);
        model.addAttribute("shown", pages.page(realm, officer, chosen, over));
        model.addAttribute("tables", pages.tables(realm, officer, chosen, over, clock.instant()));
        var waiting = chosen == View.WAITING
                ? tasks.listIn(realm, officer, wanted, TaskKey.parse(after).orElse(null), TASKS)
                : List.<Waiting>of();
        boolean more = waiting.size() > TASKS;
        var part = more ? waiting.subList(0, TASKS) : waiting;
        model.addAttribute("lines", lines.of(part, officer, QualityPages.isNamed(officer), clock.instant()));
        model.addAttribute("next", more ? part.getLast().key().toString() : null);
        model.addAttribute("further", after != null);
        model.addAttribute("kinds", List.copyOf(kinds.list()));
        model.addAttribute("kind", wanted);
        model.addAttribute("sets", Right.SET_INDICATORS.isOf(officer));
        return "worklist/quality";
    }

    /** What somebody did, for who leads them and for the quality team; they themselves see the same at /staff/me. */
    @GetMapping("/officers/{id:\\d{1,18}}")
    String officer(
            @AuthenticationPrincipal Officer reader,
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String until,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        checkReader(reader);
        var found = officers.findActive(id)
                .filter(each -> QualityPages.isNamed(reader))
                .filter(each -> each.agencyId() != 0 && reader.scope().covers(each.agencyId(), each.departmentId()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return weeks.show(found, reader, until, after, model);
    }

    private static void checkReader(Officer officer) {
        if (!Right.READ_WORK.isOf(officer)) throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
}
