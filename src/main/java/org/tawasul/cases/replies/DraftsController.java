package org.tawasul.cases.replies;

import jakarta.servlet.http.HttpServletResponse;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.tawasul.agencies.Officer;
import org.tawasul.cases.Case;
import org.tawasul.cases.Cases;
import org.tawasul.cases.Drafting;
import org.tawasul.cases.Drafting.Draft;
import org.tawasul.cases.Permission;
import org.tawasul.cases.Permission.Right;
import org.tawasul.cases.Reference;
import org.tawasul.language.Typed;
import org.tawasul.site.Notices;

/**
 * What an officer has written and not sent: saved while they type, whatever others do to the case meanwhile, and found
 * again even when the case is not theirs to see any more.
 */
@Controller
class DraftsController {
    /** More than can be sent: what is too long is told so, not lost. */
    private static final int MOST = 20_000;

    private static final int LISTED = 200;

    private final Drafting drafting;
    private final Cases cases;
    private final InstantSource clock;

    DraftsController(Drafting drafting, Cases cases, InstantSource clock) {
        this.drafting = drafting;
        this.cases = cases;
        this.clock = clock;
    }

    record DraftForm(String text, String promise, String promisedOn, String kind) {
        Draft draft() {
            return new Draft(Typed.text(text), Typed.text(promise), Typed.text(promisedOn), "interim".equals(kind));
        }

        boolean isTooLong() {
            return Typed.text(text).length()
                            + Typed.text(promise).length()
                            + Typed.text(promisedOn).length()
                    > MOST;
        }
    }

    @GetMapping("/staff/drafts")
    String list(@AuthenticationPrincipal Officer officer, Model model) {
        List<DraftLine> lines = drafting.listOf(officer, LISTED).stream()
                .map(kept -> DraftLine.of(kept, cases.referenceOf(kept.caseId()), seen(kept, officer)))
                .toList();
        model.addAttribute("lines", lines);
        return "replies/drafts";
    }

    /** Saved without a step: nothing happens to the case. Answers with the sentence that says when. */
    @PostMapping("/staff/drafts/{reference}")
    String save(
            @AuthenticationPrincipal Officer officer,
            @PathVariable String reference,
            @ModelAttribute("form") DraftForm form,
            Model model) {
        var found = find(reference, officer);
        if (form.isTooLong()) throw new ResponseStatusException(HttpStatus.CONTENT_TOO_LARGE);
        var at = clock.instant();
        var draft = form.draft();
        if (draft.isEmpty()) drafting.discard(found.id(), officer);
        else drafting.keep(found.id(), officer.id(), draft, at);
        model.addAttribute("at", draft.isEmpty() ? null : at);
        return "replies/saved";
    }

    @PostMapping("/staff/drafts/{reference}/discard")
    String discard(
            @AuthenticationPrincipal Officer officer, @PathVariable String reference, HttpServletResponse response) {
        drafting.discard(find(reference, officer).id(), officer);
        Notices.leave(response, "replies.drafts.discarded");
        return "redirect:/staff/drafts";
    }

    /** A case that the officer sees and could write to, or one to which they have written. */
    private Case find(String reference, Officer officer) {
        return Reference.parse(reference)
                .filter(parsed -> parsed.value().equals(reference))
                .flatMap(cases::find)
                .filter(found -> writes(officer) && Permission.sees(officer, found)
                        || drafting.findWhole(found.id(), officer).isPresent())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private @Nullable Case seen(Drafting.Kept kept, Officer officer) {
        return cases.find(kept.caseId())
                .filter(found -> Permission.sees(officer, found))
                .orElse(null);
    }

    private static boolean writes(Officer officer) {
        return Right.WRITE_REPLIES.isOf(officer);
    }
}
