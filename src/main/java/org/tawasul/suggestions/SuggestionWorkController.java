package org.tawasul.suggestions;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tawasul.agencies.Agencies;
import org.tawasul.agencies.Officer;
import org.tawasul.agencies.Officers;
import org.tawasul.agencies.Scope.Nation;
import org.tawasul.language.Name;

/** The suggestions of an officer's scope as work with due times. */
@Controller
class SuggestionWorkController {
    private final SuggestionWork work;
    private final Officers officers;
    private final Agencies agencies;
    private final InstantSource clock;

    SuggestionWorkController(SuggestionWork work, Officers officers, Agencies agencies, InstantSource clock) {
        this.work = work;
        this.officers = officers;
        this.agencies = agencies;
        this.clock = clock;
    }

    @GetMapping("/staff/suggestions")
    String show(
            @AuthenticationPrincipal Officer officer,
            @RequestParam(required = false) @Nullable String list,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        var chosen = WorkList.of(list);
        var lines = work.list(chosen, officer, ListKey.parse(after));
        boolean more = lines.size() > SuggestionWork.PAGE;
        var shown = more ? lines.subList(0, SuggestionWork.PAGE) : lines;
        var students = new HashMap<Long, Name>();
        for (var line : shown)
            if (line.studentId() != 0)
                students.put(line.studentId(), officers.get(line.studentId()).name());
        var named = new HashMap<Long, Name>();
        if (officer.scope() instanceof Nation)
            for (var line : shown)
                named.put(line.agencyId(), agencies.get(line.agencyId()).name());
        model.addAttribute(
                "shown",
                new WorkPage(
                        chosen,
                        shown,
                        Map.copyOf(students),
                        Map.copyOf(named),
                        work.count(officer),
                        more ? shown.getLast().key().toString() : null,
                        clock.instant()));
        return "suggestions/work";
    }
}
