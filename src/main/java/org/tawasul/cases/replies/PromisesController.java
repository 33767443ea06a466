package org.tawasul.cases.replies;

import java.time.InstantSource;
import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.tawasul.agencies.Officer;
import org.tawasul.cases.References;
import org.tawasul.language.Dates;

/** What an officer promised, the earliest first. */
@Controller
class PromisesController {
    private static final int MOST = 200;

    private final Commitments commitments;
    private final References references;
    private final InstantSource clock;

    PromisesController(Commitments commitments, References references, InstantSource clock) {
        this.commitments = commitments;
        this.references = references;
        this.clock = clock;
    }

    @GetMapping("/staff/promises")
    String list(@AuthenticationPrincipal Officer officer, Model model) {
        var tomorrow = clock.instant().atZone(Dates.ZONE).toLocalDate().plusDays(1);
        List<PromiseLine> lines = commitments.listOpenOf(officer, MOST).stream()
                .map(own -> {
                    var reference = references.of(own.commitment().caseId());
                    return new PromiseLine(
                            own.subject() == null ? null : "/staff/cases/" + reference,
                            reference.grouped(),
                            own.subject(),
                            own.commitment(),
                            own.commitment().isDueBy(tomorrow));
                })
                .toList();
        model.addAttribute("lines", lines);
        return "replies/own";
    }
}
