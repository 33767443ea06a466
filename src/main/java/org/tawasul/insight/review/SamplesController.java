package org.tawasul.insight.review;

import jakarta.servlet.http.HttpServletResponse;
import java.time.InstantSource;
import java.time.LocalDate;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.tawasul.agencies.Officer;
import org.tawasul.agencies.Officers;
import org.tawasul.agencies.Role;
import org.tawasul.cases.Permission.Right;
import org.tawasul.language.Dates;
import org.tawasul.site.Notices;

/** How good the replies are: what waits for a reviewer, what the samples say, and drawing another one. */
@Controller
@RequestMapping("/staff/samples")
class SamplesController {
    private final ReviewPages pages;
    private final DrawingSamples drawing;
    private final StandingOrder order;
    private final Officers officers;
    private final InstantSource clock;

    SamplesController(
            ReviewPages pages, DrawingSamples drawing, StandingOrder order, Officers officers, InstantSource clock) {
        this.pages = pages;
        this.drawing = drawing;
        this.order = order;
        this.officers = officers;
        this.clock = clock;
    }

    @GetMapping
    String list(@AuthenticationPrincipal Officer officer, Model model) {
        checkReader(officer);
        model.addAttribute("overview", pages.overview(officer));
        model.addAttribute("reviews", Right.REVIEW_SAMPLES.isOf(officer));
        model.addAttribute("order", order.findSize().orElse(0));
        return "review/samples";
    }

    @GetMapping("/new")
    String blank(@AuthenticationPrincipal Officer officer, Model model) {
        checkReviewer(officer);
        model.addAttribute("form", DrawForm.blank(today(), committee()));
        return form(model);
    }

    @PostMapping("/new")
    String draw(
            @AuthenticationPrincipal Officer officer,
            @ModelAttribute("form") DrawForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response) {
        checkReviewer(officer);
        var wanted = form.check(today(), committee(), drawing.newSeed(), errors);
        if (wanted.isPresent()) {
            var drawn = drawing.draw(wanted.get(), officer.id(), officer.actor(), clock.instant());
            if (drawn.isPresent()) {
                Notices.leave(response, "review.drawn");
                return "redirect:/staff/samples/" + drawn.getAsLong();
            }
            errors.reject("review.nothing");
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        return form(model);
    }

    /** @param size of the sample of each month; 0 to draw none by itself */
    @PostMapping("/order")
    String order(
            @AuthenticationPrincipal Officer officer,
            @RequestParam(defaultValue = "") String size,
            HttpServletResponse response) {
        checkReviewer(officer);
        var wanted = DrawForm.size(org.tawasul.language.Digits.western(size));
        if (wanted.isPresent()) order.give(wanted.get(), today());
        else order.withdraw();
        Notices.leave(response, wanted.isPresent() ? "review.order.given" : "review.order.withdrawn");
        return "redirect:/staff/samples";
    }

    private String form(Model model) {
        model.addAttribute("committee", committee());
        model.addAttribute("yesterday", today().minusDays(1));
        return "review/draw";
    }

    private java.util.List<Officer> committee() {
        return officers.listOfNation(Role.COMMITTEE);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Dates.ZONE);
    }

    static void checkReader(Officer officer) {
        if (!Right.READ_FIGURES.isOf(officer)) throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }

    static void checkReviewer(Officer officer) {
        if (!Right.REVIEW_SAMPLES.isOf(officer)) throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
}
