package org.tawasul.insight.review;

import jakarta.servlet.http.HttpServletResponse;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.tawasul.agencies.Officer;
import org.tawasul.site.Notices;

/** Changing the scorecard: each change is its next version, by which samples are drawn from then on. */
@Controller
@RequestMapping("/staff/samples/scorecard")
class CriterionController {
    private static final String NEW = "new";
    private static final String PAGE = "redirect:/staff/samples/scorecard";

    private final Scorecards scorecards;
    private final InstantSource clock;

    CriterionController(Scorecards scorecards, InstantSource clock) {
        this.scorecards = scorecards;
        this.clock = clock;
    }

    @GetMapping("/{code}")
    String show(@AuthenticationPrincipal Officer officer, @PathVariable String code, Model model) {
        SamplesController.checkReviewer(officer);
        var found = find(code);
        model.addAttribute("form", found == null ? CriterionForm.BLANK : CriterionForm.of(found));
        return page(code, found, model);
    }

    @PostMapping("/{code}")
    String change(
            @AuthenticationPrincipal Officer officer,
            @PathVariable String code,
            @ModelAttribute("form") CriterionForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response) {
        SamplesController.checkReviewer(officer);
        var latest = scorecards.getLatest();
        var found = find(code);
        var changed = form.check(
                found == null ? "c" + (latest.version() + 1) : code, found == null ? null : found.scale(), errors);
        if (changed.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return page(code, found, model);
        }
        var criteria = new ArrayList<>(latest.criteria());
        if (found == null) criteria.add(changed.get());
        else criteria.set(criteria.indexOf(found), changed.get());
        return replace(latest, latest.allowed(), criteria, officer, response);
    }

    @PostMapping("/{code}/removal")
    String remove(@AuthenticationPrincipal Officer officer, @PathVariable String code, HttpServletResponse response) {
        SamplesController.checkReviewer(officer);
        var latest = scorecards.getLatest();
        var left = latest.criteria().stream()
                .filter(each -> !each.code().equals(code))
                .toList();
        if (left.isEmpty() || left.size() == latest.criteria().size())
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        return replace(latest, latest.allowed(), left, officer, response);
    }

    /** @param allowed how many points the two may lie apart */
    @PostMapping
    String allow(@AuthenticationPrincipal Officer officer, @RequestParam int allowed, HttpServletResponse response) {
        SamplesController.checkReviewer(officer);
        if (allowed < 0 || allowed > 2) throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        var latest = scorecards.getLatest();
        return replace(latest, allowed, latest.criteria(), officer, response);
    }

    private String replace(
            Scorecard before, int allowed, List<Criterion> criteria, Officer officer, HttpServletResponse response) {
        boolean replaced = scorecards.replace(before, allowed, criteria, officer, clock.instant());
        Notices.leave(response, replaced ? "review.version.made" : "review.version.faster");
        return PAGE;
    }

    private @Nullable Criterion find(String code) {
        if (code.equals(NEW)) return null;
        return scorecards.getLatest().criteria().stream()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static String page(String code, @Nullable Criterion found, Model model) {
        model.addAttribute("code", code);
        model.addAttribute("lines", found == null ? 0 : found.most() + 1);
        return "review/criterionForm";
    }
}
