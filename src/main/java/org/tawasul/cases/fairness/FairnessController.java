package org.tawasul.cases.fairness;

import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.tawasul.agencies.Officer;
import org.tawasul.cases.ImportanceCriteria;
import org.tawasul.cases.Permission.Right;
import org.tawasul.cases.References;
import org.tawasul.cases.desk.DeskKey;
import org.tawasul.language.Dates;

/** The report of cases taken out of turn, for who answers for them; and what importance means, for everybody. */
@Controller
class FairnessController {
    private static final int MONTHS = 12;

    private final Fairness fairness;
    private final ImportanceCriteria criteria;
    private final References references;
    private final InstantSource clock;

    FairnessController(Fairness fairness, ImportanceCriteria criteria, References references, InstantSource clock) {
        this.fairness = fairness;
        this.criteria = criteria;
        this.references = references;
        this.clock = clock;
    }

    @GetMapping("/staff/fairness")
    String report(
            @AuthenticationPrincipal Officer officer,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        if (!Right.READ_FAIRNESS.isOf(officer)) throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        var since = clock.instant()
                .atZone(Dates.ZONE)
                .toLocalDate()
                .withDayOfMonth(1)
                .minusMonths(MONTHS - 1);
        var sums = fairness.sums(officer, since);
        var jumps = fairness.jumps(officer, DeskKey.parse(after, references).orElse(null));
        boolean more = jumps.size() > Fairness.PAGE;
        var shown = more ? jumps.subList(0, Fairness.PAGE) : jumps;
        model.addAttribute(
                "report",
                new FairnessReport(
                        sums[0],
                        sums[1],
                        fairness.bars(officer, since),
                        fairness.rows(officer, since),
                        shown,
                        more ? shown.getLast().key().code(references) : null));
        return "fairness/report";
    }

    @GetMapping("/importance")
    String importance(Model model) {
        model.addAttribute("criteria", criteria);
        return "fairness/importance";
    }
}
