package org.tawasul.cases.replies;

import java.time.InstantSource;
import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tawasul.agencies.Officer;
import org.tawasul.cases.Reference;
import org.tawasul.cases.References;
import org.tawasul.language.Dates;

/** What an officer promised, the earliest first. */
@Controller
class PromisesController {
    private final Commitments commitments;
    private final References references;
    private final InstantSource clock;

    PromisesController(Commitments commitments, References references, InstantSource clock) {
        this.commitments = commitments;
        this.references = references;
        this.clock = clock;
    }

    @GetMapping("/staff/promises")
    String list(
            @AuthenticationPrincipal Officer officer,
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "0") long message,
            Model model) {
        var tomorrow = clock.instant().atZone(Dates.ZONE).toLocalDate().plusDays(1);
        var last = Reference.parse(after)
                .flatMap(reference -> commitments.find(references.idOf(reference), message))
                .filter(each -> each.officerId() == officer.id())
                .orElse(null);
        var listed = commitments.listOpenOf(officer, last);
        boolean more = listed.size() > Commitments.PAGE;
        var shown = more ? listed.subList(0, Commitments.PAGE) : listed;
        List<PromiseLine> lines = shown.stream()
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
        model.addAttribute("next", more ? next(shown.getLast().commitment()) : null);
        return "replies/own";
    }

    private String next(Commitment last) {
        return "/staff/promises?after=" + references.of(last.caseId()) + "&message=" + last.messageId();
    }
}
