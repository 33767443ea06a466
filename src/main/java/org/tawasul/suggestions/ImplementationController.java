package org.tawasul.suggestions;

import jakarta.servlet.http.HttpServletResponse;
import java.time.InstantSource;
import java.time.LocalDate;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.tawasul.agencies.Officer;
import org.tawasul.language.Dates;
import org.tawasul.language.Name;
import org.tawasul.suggestions.SuggestionForms.MoveForm;
import org.tawasul.suggestions.SuggestionForms.PlanForm;
import org.tawasul.suggestions.SuggestionForms.PublicationForm;
import org.tawasul.suggestions.SuggestionForms.ReachForm;

/** A suggestion for the staff once it is accepted: what will be done, what is done, and what everybody reads of it. */
@Controller
@RequestMapping("/staff/suggestions/{reference}")
class ImplementationController {
    private final OpenSuggestions opening;
    private final SuggestionPosts posts;
    private final Implementing implementing;
    private final Publishing publishing;
    private final InstantSource clock;

    ImplementationController(
            OpenSuggestions opening,
            SuggestionPosts posts,
            Implementing implementing,
            Publishing publishing,
            InstantSource clock) {
        this.opening = opening;
        this.posts = posts;
        this.implementing = implementing;
        this.publishing = publishing;
        this.clock = clock;
    }

    @GetMapping("/milestones")
    String askToPlan(@PathVariable String reference, @AuthenticationPrincipal Officer officer, Model model) {
        var open = opening.open(reference, officer);
        if (!open.offers(Act.PLAN)) return "redirect:" + open.address();
        return planning(open, new PlanForm(null, null), model);
    }

    @PostMapping("/milestones")
    String plan(
            @PathVariable String reference,
            @AuthenticationPrincipal Officer officer,
            @ModelAttribute("form") PlanForm form,
            BindingResult errors,
            HttpServletResponse response,
            Model model) {
        var open = opening.open(reference, officer);
        var name = SuggestionForms.text(form.name(), "name", SuggestionForms.LINE, errors);
        var due = SuggestionForms.day(form.dueOn(), today(), "dueOn", errors);
        if (errors.hasErrors() || due == null) return planning(open, form, model);
        var outcome = implementing.plan(open.found().id(), officer, name, due, clock.instant());
        return posts.after(outcome, open, "suggestions.planned", errors, response, () -> planning(open, form, model));
    }

    private static String planning(OpenSuggestion open, PlanForm form, Model model) {
        model.addAttribute("open", open);
        model.addAttribute("form", form);
        return "suggestions/plan";
    }

    @GetMapping("/milestones/{nr:\\d+}")
    String show(
            @PathVariable String reference,
            @PathVariable int nr,
            @AuthenticationPrincipal Officer officer,
            Model model) {
        var open = opening.open(reference, officer);
        if (!open.offers(Act.REACH) || open.openMilestone(nr) == null) return "redirect:" + open.address();
        return milestone(open, nr, new ReachForm(null), new MoveForm(null, null), model);
    }

    @PostMapping("/milestones/{nr:\\d+}")
    String reach(
            @PathVariable String reference,
            @PathVariable int nr,
            @AuthenticationPrincipal Officer officer,
            @ModelAttribute("reached") ReachForm form,
            BindingResult errors,
            HttpServletResponse response,
            Model model) {
        var open = opening.open(reference, officer);
        var again = new MoveForm(null, null);
        var change = SuggestionForms.text(form.change(), "change", SuggestionForms.TEXT, errors);
        if (errors.hasErrors()) return milestone(open, nr, form, again, model);
        var outcome = implementing.reach(open.found().id(), officer, nr, change, clock.instant());
        return posts.after(
                outcome, open, "suggestions.reached", errors, response, () -> milestone(open, nr, form, again, model));
    }

    @PostMapping("/milestones/{nr:\\d+}/delay")
    String move(
            @PathVariable String reference,
            @PathVariable int nr,
            @AuthenticationPrincipal Officer officer,
            @ModelAttribute("moved") MoveForm form,
            BindingResult errors,
            HttpServletResponse response,
            Model model) {
        var open = opening.open(reference, officer);
        var again = new ReachForm(null);
        var to = SuggestionForms.day(form.to(), today(), "to", errors);
        var reason = SuggestionForms.text(form.reason(), "reason", SuggestionForms.TEXT, errors);
        if (errors.hasErrors() || to == null) return milestone(open, nr, again, form, model);
        var outcome = implementing.move(open.found().id(), officer, nr, to, reason, clock.instant());
        return posts.after(
                outcome, open, "suggestions.moved", errors, response, () -> milestone(open, nr, again, form, model));
    }

    private static String milestone(OpenSuggestion open, int nr, ReachForm reached, MoveForm moved, Model model) {
        var milestone = open.openMilestone(nr);
        if (milestone == null) return "redirect:" + open.address();
        model.addAttribute("open", open);
        model.addAttribute("milestone", milestone);
        model.addAttribute("reached", reached);
        model.addAttribute("moved", moved);
        return "suggestions/milestone";
    }

    @GetMapping("/publication")
    String askToPublish(@PathVariable String reference, @AuthenticationPrincipal Officer officer, Model model) {
        var open = opening.open(reference, officer);
        if (!open.offers(Act.PUBLISH) || !open.isReadyToPublish()) return "redirect:" + open.address();
        var subject = open.found().matter().subject();
        return publication(open, new PublicationForm(subject, null, null, null, null, null, null, null), model);
    }

    @PostMapping("/publication")
    String publish(
            @PathVariable String reference,
            @AuthenticationPrincipal Officer officer,
            @ModelAttribute("form") PublicationForm form,
            BindingResult errors,
            HttpServletResponse response,
            Model model) {
        var open = opening.open(reference, officer);
        var now = clock.instant();
        var title = new Name(
                SuggestionForms.text(form.titleAr(), "titleAr", SuggestionForms.LINE, errors),
                SuggestionForms.text(form.titleEn(), "titleEn", SuggestionForms.LINE, errors));
        var change = new Name(
                SuggestionForms.text(form.changeAr(), "changeAr", SuggestionForms.TEXT, errors),
                SuggestionForms.text(form.changeEn(), "changeEn", SuggestionForms.TEXT, errors));
        if (errors.hasErrors()) return publication(open, form, model);
        var told = new Publication(title, change, form.before(), form.after(), now);
        var outcome = publishing.publish(open.found().id(), officer, told, now);
        return posts.after(
                outcome, open, "suggestions.published", errors, response, () -> publication(open, form, model));
    }

    private static String publication(OpenSuggestion open, PublicationForm form, Model model) {
        model.addAttribute("open", open);
        model.addAttribute("form", form);
        return "suggestions/publication";
    }

    private LocalDate today() {
        return clock.instant().atZone(Dates.ZONE).toLocalDate();
    }
}
