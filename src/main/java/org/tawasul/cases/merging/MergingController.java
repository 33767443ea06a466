package org.tawasul.cases.merging;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tawasul.cases.Case;
import org.tawasul.cases.Cases;
import org.tawasul.cases.Outcome.Done;
import org.tawasul.cases.Outcome.Refused;
import org.tawasul.cases.Reference;
import org.tawasul.cases.Refusal;
import org.tawasul.cases.desk.OpenCase;
import org.tawasul.cases.merging.MergePage.Result;
import org.tawasul.language.Typed;
import org.tawasul.site.Notices;

/** Lets the staff merge a case into another, others into it, and give a follower its own way back. */
@Controller
@RequestMapping("/staff/cases/{reference}")
class MergingController {
    private static final int MOST_AT_ONCE = 50;

    private final Merging merging;
    private final Kinships kinships;
    private final Cases cases;
    private final InstantSource clock;

    MergingController(Merging merging, Kinships kinships, Cases cases, InstantSource clock) {
        this.merging = merging;
        this.kinships = kinships;
        this.cases = cases;
        this.clock = clock;
    }

    /** @param into the reference of the other case, as it was typed */
    record MergeForm(@Nullable String into) {
        String typed() {
            return Typed.text(into);
        }
    }

    @GetMapping("/merging")
    String show(OpenCase open) {
        return page(open, "", List.of());
    }

    /** This case follows another. */
    @PostMapping("/merging")
    String merge(OpenCase open, @ModelAttribute("form") MergeForm form, BindingResult errors) {
        var into = find(form.typed(), open);
        if (form.typed().isEmpty()) errors.rejectValue("into", "merging.into.missing");
        else if (into.isEmpty()) errors.rejectValue("into", "merging.into.unknown");
        if (into.isPresent()) {
            var outcome = merging.merge(open.id(), into.get().id(), open.officer(), clock.instant());
            if (outcome instanceof Done) {
                Notices.leave(open.response(), "merging.done");
                return "redirect:" + address(open);
            }
            errors.rejectValue("into", keyOf(((Refused) outcome).why()));
        }
        open.response().setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        return page(open, form.typed(), List.of());
    }

    /** Others follow this case, each for itself. */
    @PostMapping("/followers")
    String take(OpenCase open, @RequestParam(name = "case", required = false) @Nullable List<String> references) {
        var chosen = references == null
                ? List.<String>of()
                : references.stream().distinct().limit(MOST_AT_ONCE).toList();
        var results = new ArrayList<Result>();
        for (var reference : chosen) find(reference, open).ifPresent(found -> results.add(take(found, open)));
        if (!results.isEmpty() && results.stream().allMatch(Result::isDone)) {
            Notices.leave(open.response(), "merging.taken");
            return "redirect:" + address(open);
        }
        open.response().setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        if (results.isEmpty()) open.model().addAttribute("nothingChosen", true);
        return page(open, "", results);
    }

    @PostMapping("/unmerging")
    String unmerge(OpenCase open) {
        var outcome = merging.unmerge(open.id(), open.officer(), clock.instant());
        Notices.leave(open.response(), outcome instanceof Refused(var why) ? keyOf(why) : "merging.unmerged");
        // It may be with another agency again.
        boolean here = cases.find(open.found().reference(), open.officer()).isPresent();
        return "redirect:" + (here ? address(open) : "/staff/desk");
    }

    private Result take(Case found, OpenCase open) {
        var outcome = merging.merge(found.id(), open.id(), open.officer(), clock.instant());
        return new Result(
                found.reference(), found.matter().subject(), outcome instanceof Refused(var why) ? keyOf(why) : null);
    }

    /** A case that is hidden from the officer and one that never was look the same. */
    private Optional<Case> find(String typed, OpenCase open) {
        return Reference.parse(typed).flatMap(reference -> cases.find(reference, open.officer()));
    }

    private String page(OpenCase open, String typed, List<Result> results) {
        var now = cases.find(open.found().reference(), open.officer()).orElse(open.found());
        open.model()
                .addAttribute("merge", new MergePage(kinships.of(now, open.officer()), typed, List.copyOf(results)));
        return "merging/merge";
    }

    private static String keyOf(Refusal why) {
        return switch (why) {
            case NO_SUCH_TARGET -> "merging.refused.target";
            case ALREADY_THERE -> "merging.refused.itself";
            case NOT_YOURS -> "merging.refused.not-yours";
            default -> why.key();
        };
    }

    private static String address(OpenCase open) {
        return "/staff/cases/" + open.found().reference();
    }
}
