package org.tawasul.simulation.whatif;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.InstantSource;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.tawasul.agencies.Officer;
import org.tawasul.cases.Permission.Right;
import org.tawasul.insight.Reach;
import org.tawasul.jobs.Job;
import org.tawasul.site.Notices;
import org.tawasul.site.Papers;

/** What if: a change is chosen, played beside what is, and its result kept and shared. */
@Controller
@RequestMapping("/staff/what-if")
class WhatIfController {
    private static final String SECONDS = "2";

    private final Trials trials;
    private final Choices choices;
    private final Papers papers;
    private final InstantSource clock;

    WhatIfController(Trials trials, Choices choices, Papers papers, InstantSource clock) {
        this.trials = trials;
        this.choices = choices;
        this.papers = papers;
        this.clock = clock;
    }

    @GetMapping
    String list(
            @AuthenticationPrincipal Officer officer,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        check(officer);
        model.addAttribute("offered", choices.of(Reach.of(officer), papers.page(request, response)));
        model.addAttribute("words", choices.words());
        model.addAttribute("own", trials.listOf(officer));
        model.addAttribute("shared", trials.listShared(officer));
        return "simulation/whatIf";
    }

    @PostMapping
    String ask(
            @AuthenticationPrincipal Officer officer,
            @ModelAttribute("form") WhatIfForm form,
            HttpServletResponse response) {
        check(officer);
        var change = form.change().filter(asked -> choices.offers(asked, Reach.of(officer)));
        if (change.isEmpty()) throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        var id = trials.ask(officer, change.get(), clock.instant());
        if (id.isPresent()) return "redirect:/staff/what-if/" + id.get();
        Notices.leave(response, "simulation.many");
        return "redirect:/staff/what-if";
    }

    @GetMapping("/{id}")
    String show(
            @AuthenticationPrincipal Officer officer,
            @PathVariable long id,
            HttpServletResponse response,
            Model model) {
        var trial = get(id, officer);
        if (trial.state().isOpen()) response.setHeader("Refresh", SECONDS);
        model.addAttribute("trial", trial);
        model.addAttribute("words", choices.words());
        model.addAttribute("isOwn", trial.job().officerId() == officer.id());
        return "simulation/trial";
    }

    @PostMapping("/{id}/cancellation")
    String cancel(@AuthenticationPrincipal Officer officer, @PathVariable long id) {
        trials.end(getOwn(id, officer), Job.State.CANCELLED, clock.instant());
        return "redirect:/staff/what-if/" + id;
    }

    @PostMapping("/{id}/sharing")
    String share(
            @AuthenticationPrincipal Officer officer,
            @PathVariable long id,
            @RequestParam(defaultValue = "false") boolean shared,
            HttpServletResponse response) {
        trials.share(getOwn(id, officer), shared);
        Notices.leave(response, shared ? "simulation.shared.done" : "simulation.shared.ended");
        return "redirect:/staff/what-if/" + id;
    }

    private static void check(Officer officer) {
        if (!Right.READ_FIGURES.isOf(officer)) throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }

    private Trial get(long id, Officer officer) {
        check(officer);
        return trials.find(id, officer).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Trial getOwn(long id, Officer officer) {
        var trial = get(id, officer);
        if (trial.job().officerId() != officer.id()) throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        return trial;
    }
}
