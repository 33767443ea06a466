package org.tawasul.cases.fairness;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.InstantSource;
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
import org.springframework.web.server.ResponseStatusException;
import org.tawasul.agencies.Officer;
import org.tawasul.cases.ImportanceCriteria;
import org.tawasul.cases.ImportanceCriterion;
import org.tawasul.cases.Permission.Right;
import org.tawasul.journal.Actor;
import org.tawasul.site.Notices;

/** What makes a case low, ordinary or high: the administrator writes it, {@code /importance} publishes it at once. */
@Controller
@RequestMapping("/admin/importance")
class CriteriaController {
    private final ImportanceCriteria criteria;
    private final InstantSource clock;

    CriteriaController(ImportanceCriteria criteria, InstantSource clock) {
        this.criteria = criteria;
        this.clock = clock;
    }

    @GetMapping
    String list(@AuthenticationPrincipal Officer officer, Model model) {
        model.addAttribute("criteria", criteria.list());
        model.addAttribute("may", Right.CHANGE_ADMINISTRATION.isOf(officer));
        return "fairness/criteria";
    }

    @GetMapping("/new")
    String blank(Model model) {
        return page(null, new CriterionForm("", ""), model);
    }

    @PostMapping("/new")
    String add(
            @AuthenticationPrincipal Officer officer,
            @Valid @ModelAttribute("form") CriterionForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response) {
        refuseTwin(null, form, errors);
        if (errors.hasErrors()) return refused(null, form, model, response);
        criteria.add(form.text(), clock.instant(), Actor.officer(officer.id()));
        return done(response);
    }

    @GetMapping("/{id:\\d{1,18}}")
    String show(@PathVariable long id, Model model) {
        var criterion = find(id);
        return page(criterion, CriterionForm.of(criterion), model);
    }

    @PostMapping("/{id:\\d{1,18}}")
    String change(
            @AuthenticationPrincipal Officer officer,
            @PathVariable long id,
            @Valid @ModelAttribute("form") CriterionForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response) {
        var criterion = find(id);
        refuseTwin(criterion, form, errors);
        if (errors.hasErrors()) return refused(criterion, form, model, response);
        criteria.change(criterion, form.text(), clock.instant(), Actor.officer(officer.id()));
        return done(response);
    }

    @PostMapping("/{id:\\d{1,18}}/retirement")
    String retire(@AuthenticationPrincipal Officer officer, @PathVariable long id, HttpServletResponse response) {
        boolean retired = criteria.retire(find(id), clock.instant(), Actor.officer(officer.id()));
        Notices.leave(response, retired ? "fairness.criteria.retired" : "fairness.criteria.last");
        return "redirect:/admin/importance";
    }

    @PostMapping("/{id:\\d{1,18}}/return")
    String offerAgain(@AuthenticationPrincipal Officer officer, @PathVariable long id, HttpServletResponse response) {
        criteria.offerAgain(find(id), clock.instant(), Actor.officer(officer.id()));
        return done(response);
    }

    private void refuseTwin(@Nullable ImportanceCriterion criterion, CriterionForm form, BindingResult errors) {
        for (var other : criteria.list()) {
            if (criterion != null && other.id() == criterion.id()) continue;
            if (other.text().ar().equals(form.textAr())) errors.rejectValue("textAr", "fairness.criteria.twin");
            if (other.text().en().equalsIgnoreCase(form.textEn()))
                errors.rejectValue("textEn", "fairness.criteria.twin");
        }
    }

    private ImportanceCriterion find(long id) {
        return criteria.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static String done(HttpServletResponse response) {
        Notices.leave(response, "fairness.criteria.saved");
        return "redirect:/admin/importance";
    }

    private static String refused(
            @Nullable ImportanceCriterion criterion, CriterionForm form, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        return page(criterion, form, model);
    }

    private static String page(@Nullable ImportanceCriterion criterion, CriterionForm form, Model model) {
        model.addAttribute("criterion", criterion);
        model.addAttribute("form", form);
        return "fairness/criterion";
    }
}
