package org.tawasul.suggestions;

import jakarta.servlet.http.HttpServletResponse;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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
import org.tawasul.agencies.Officers;
import org.tawasul.cases.CaseId;
import org.tawasul.cases.Cases;
import org.tawasul.cases.Reference;
import org.tawasul.cases.replies.Gate;
import org.tawasul.cases.replies.Letter;
import org.tawasul.language.Dates;
import org.tawasul.language.Digits;
import org.tawasul.language.Typed;
import org.tawasul.suggestions.SuggestionForms.DecisionForm;
import org.tawasul.suggestions.SuggestionForms.JoiningForm;
import org.tawasul.suggestions.SuggestionForms.StudyForm;

/** A suggestion for the staff up to its decision: who studies it, what is decided, which other one it is the same as. */
@Controller
@RequestMapping("/staff/suggestions/{reference}")
class StaffSuggestionController {
    private final OpenSuggestions opening;
    private final SuggestionPosts posts;
    private final Studying studying;
    private final Deciding deciding;
    private final Gate gate;
    private final Joining joining;
    private final Suggestions suggestions;
    private final Cases cases;
    private final Officers officers;
    private final InstantSource clock;

    StaffSuggestionController(
            OpenSuggestions opening,
            SuggestionPosts posts,
            Studying studying,
            Deciding deciding,
            Gate gate,
            Joining joining,
            Suggestions suggestions,
            Cases cases,
            Officers officers,
            InstantSource clock) {
        this.opening = opening;
        this.posts = posts;
        this.studying = studying;
        this.deciding = deciding;
        this.gate = gate;
        this.joining = joining;
        this.suggestions = suggestions;
        this.cases = cases;
        this.officers = officers;
        this.clock = clock;
    }

    @GetMapping
    String show(@PathVariable String reference, @AuthenticationPrincipal Officer officer, Model model) {
        model.addAttribute("open", opening.open(reference, officer));
        return "suggestions/staff";
    }

    @GetMapping("/study")
    String askToStudy(@PathVariable String reference, @AuthenticationPrincipal Officer officer, Model model) {
        var open = opening.open(reference, officer);
        if (!open.offers(Act.STUDY)) return "redirect:" + open.address();
        var study = open.suggestion().study();
        return study(
                open, study == null ? new StudyForm(Long.toString(officer.id()), null) : StudyForm.of(study), model);
    }

    @PostMapping("/study")
    String study(
            @PathVariable String reference,
            @AuthenticationPrincipal Officer officer,
            @ModelAttribute("form") StudyForm form,
            BindingResult errors,
            HttpServletResponse response,
            Model model) {
        var open = opening.open(reference, officer);
        var until = SuggestionForms.day(form.until(), today(), "until", errors);
        long student = SuggestionForms.number(form.student());
        if (student == 0) errors.rejectValue("student", "suggestions.student.missing");
        if (errors.hasErrors() || until == null) return study(open, form, model);
        var outcome = studying.study(open.found().id(), officer, student, until, clock.instant());
        return posts.after(outcome, open, "suggestions.study.done", errors, response, () -> study(open, form, model));
    }

    private String study(OpenSuggestion open, StudyForm form, Model model) {
        model.addAttribute("open", open);
        model.addAttribute("form", form);
        model.addAttribute(
                "students",
                officers.listOfAgency(open.suggestion().agencyId()).stream()
                        .filter(Studying::studies)
                        .toList());
        return "suggestions/study";
    }

    @GetMapping("/decision")
    String askToDecide(@PathVariable String reference, @AuthenticationPrincipal Officer officer, Model model) {
        var open = opening.open(reference, officer);
        if (!open.offers(Act.DECIDE)) return "redirect:" + open.address();
        return decision(open, DecisionForm.EMPTY, model);
    }

    @PostMapping("/decision")
    String decide(
            @PathVariable String reference,
            @AuthenticationPrincipal Officer officer,
            @ModelAttribute("form") DecisionForm form,
            BindingResult errors,
            HttpServletResponse response,
            Model model) {
        var open = opening.open(reference, officer);
        var verdict = form.chosen();
        if (verdict == null) errors.rejectValue("verdict", "suggestions.verdict.missing");
        else if (verdict.needsReasons() && form.named().isEmpty())
            errors.rejectValue("reasons", "suggestions.reasons.missing");
        var words = SuggestionForms.text(form.words(), "words", SuggestionForms.TEXT, errors);
        if (errors.hasErrors() || verdict == null) return decision(open, form, model);
        var report = gate.check(open.found(), Letter.of(words), false, clock.instant());
        if (!report.allows(form.overruled())) {
            model.addAttribute("report", report);
            errors.reject(report.stops() ? "replies.gate.stops" : "replies.gate.warns");
            return decision(open, form, model);
        }
        var letter = new Letter(words, null, report.warnings());
        var outcome = deciding.decide(open.found().id(), officer, verdict, form.named(), letter, clock.instant());
        return posts.after(outcome, open, "suggestions.decided", errors, response, () -> decision(open, form, model));
    }

    private String decision(OpenSuggestion open, DecisionForm form, Model model) {
        model.addAttribute("open", open);
        model.addAttribute("form", form);
        return "suggestions/decision";
    }

    @GetMapping("/joining")
    String askToJoin(@PathVariable String reference, @AuthenticationPrincipal Officer officer, Model model) {
        var open = opening.open(reference, officer);
        if (!open.offers(Act.JOIN)) return "redirect:" + open.address();
        return joining(open, new JoiningForm(null, null), model);
    }

    @PostMapping("/joining")
    String join(
            @PathVariable String reference,
            @AuthenticationPrincipal Officer officer,
            @ModelAttribute("form") JoiningForm form,
            BindingResult errors,
            HttpServletResponse response,
            Model model) {
        var open = opening.open(reference, officer);
        var other = find(form.other(), officer).orElse(null);
        if (other == null) errors.rejectValue("other", "suggestions.other.missing");
        else if (needsWords(other) && Typed.text(form.words()).isEmpty())
            errors.rejectValue("words", "suggestions.words.missing");
        if (errors.hasErrors() || other == null) return joining(open, form, model);
        var outcome = joining.join(open.found().id(), other, officer, Typed.text(form.words()), clock.instant());
        return posts.after(outcome, open, "suggestions.joined", errors, response, () -> joining(open, form, model));
    }

    private String joining(OpenSuggestion open, JoiningForm form, Model model) {
        model.addAttribute("open", open);
        model.addAttribute("form", form);
        return "suggestions/joining";
    }

    private boolean needsWords(CaseId other) {
        return suggestions.find(other).filter(found -> found.decision() != null).isPresent();
    }

    /** By the number of its public page or the reference of its case; the one that it follows, when it follows one. */
    private Optional<CaseId> find(@Nullable String typed, Officer officer) {
        var digits = Digits.western(Typed.text(typed)).replaceAll("[^0-9]", "");
        var found = Reference.parse(digits)
                .flatMap(reference -> cases.find(reference, officer))
                .flatMap(theirs -> suggestions.find(theirs.id()))
                .or(() -> digits.matches("\\d{1,10}")
                        ? suggestions.findByNumber(Long.parseLong(digits))
                        : Optional.empty());
        return found.map(suggestion -> Objects.requireNonNullElse(suggestion.joinedTo(), suggestion.id()));
    }

    private LocalDate today() {
        return clock.instant().atZone(Dates.ZONE).toLocalDate();
    }
}
