package org.tawasul.cases.bulk;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
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
import org.tawasul.agencies.Officers;
import org.tawasul.agencies.Role;
import org.tawasul.cases.Permission.Right;
import org.tawasul.cases.References;
import org.tawasul.cases.macros.Errand;
import org.tawasul.cases.macros.Macro;
import org.tawasul.cases.macros.Macros;
import org.tawasul.cases.replies.Templates;
import org.tawasul.site.Notices;

/** Steps on a selection: what shall happen, and what has become of each case. */
@Controller
@RequestMapping("/staff/bulk")
class BulkController {
    /** So long a page waits for the end; what takes longer shows its progress. */
    private static final Duration PATIENCE = Duration.ofMillis(1200);

    private final Bulks bulks;
    private final Picking picking;
    private final References references;
    private final Running running;
    private final Macros macros;
    private final Templates templates;
    private final Officers officers;
    private final InstantSource clock;

    BulkController(
            Bulks bulks,
            Picking picking,
            References references,
            Running running,
            Macros macros,
            Templates templates,
            Officers officers,
            InstantSource clock) {
        this.bulks = bulks;
        this.picking = picking;
        this.references = references;
        this.running = running;
        this.macros = macros;
        this.templates = templates;
        this.officers = officers;
        this.clock = clock;
    }

    @GetMapping
    String choose(
            @AuthenticationPrincipal Officer officer,
            @RequestParam(name = "case", required = false) String @Nullable [] selected,
            HttpServletResponse response,
            Model model) {
        refuseWhoWatches(officer);
        var references = selected == null ? picked(officer) : references(selected);
        if (references.isEmpty()) {
            Notices.leave(response, "desk.bulk.none");
            return "redirect:/staff/desk";
        }
        return page(new BulkForm("", "", "", "", "", ""), references, officer, model);
    }

    @PostMapping
    String order(
            @AuthenticationPrincipal Officer officer,
            @RequestParam(name = "cases", defaultValue = "") String joined,
            @Valid @ModelAttribute("form") BulkForm form,
            BindingResult errors,
            HttpServletResponse response,
            Model model) {
        refuseWhoWatches(officer);
        var references = references(joined.split(","));
        var macro = form.step().equals("MACRO")
                ? macros.find(BulkForm.id(form.macro()), officer).orElse(null)
                : null;
        var errand = errors.hasErrors() ? null : errand(form, macro, errors);
        if (references.isEmpty()) errors.reject("desk.bulk.none");
        if (references.size() > Bulk.MOST) errors.reject("desk.bulk.many", new Object[] {Bulk.MOST}, null);
        if (errand == null || errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return page(form, references, officer, model);
        }
        long id = bulks.order(officer, errand, macro == null ? null : macro.name(), references, clock.instant());
        picking.clear(officer);
        running.run(id, officer, PATIENCE);
        return "redirect:/staff/bulk/" + id;
    }

    /** What was selected on the desk. */
    private List<String> picked(Officer officer) {
        return picking.listOf(officer).stream()
                .map(id -> this.references.of(id).value())
                .toList();
    }

    /** What a crash left over goes on here. */
    @GetMapping("/{id}")
    String show(@PathVariable long id, @AuthenticationPrincipal Officer officer, Model model) {
        var bulk = bulks.find(id, officer).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (!bulk.isOver()) {
            running.run(id, officer, Duration.ZERO);
        }
        model.addAttribute("bulk", bulk);
        model.addAttribute("reply", templates.find(bulk.errand().template()).orElse(null));
        return "bulk/result";
    }

    private @Nullable Errand errand(BulkForm form, @Nullable Macro macro, BindingResult errors) {
        switch (form.step()) {
            case "TAKE" -> {
                return Errand.take();
            }
            case "ASSIGN" -> {
                long to = BulkForm.id(form.officer());
                if (to != 0) return Errand.assign(to);
                errors.rejectValue("officer", "cases.step.assignment.officer.missing");
            }
            case "IMPORTANCE" -> {
                if (form.importance().matches("[123]")) return Errand.importance(Integer.parseInt(form.importance()));
                errors.rejectValue("importance", "cases.step.triage.importance.missing");
            }
            case "NOTE" -> {
                if (!form.text().isEmpty()) return Errand.note(form.text());
                errors.rejectValue("text", "cases.step.notes.text.missing");
            }
            case "CLOSE" -> {
                return Errand.close(form.reason());
            }
            default -> {
                if (macro != null) return macro.errand();
                errors.rejectValue("macro", "desk.bulk.macro.missing");
            }
        }
        return null;
    }

    private String page(BulkForm form, List<String> references, Officer officer, Model model) {
        boolean gives = Right.GIVE_TO_OTHERS.isOf(officer) && officer.agencyId() != 0;
        var colleagues = gives
                ? officers.listOfAgency(officer.agencyId()).stream()
                        .filter(each -> officer.role() != Role.HEAD || each.departmentId() == officer.departmentId())
                        .toList()
                : List.<Officer>of();
        model.addAttribute("form", form);
        model.addAttribute("selection", new Selection(references, colleagues, macros.listFor(officer)));
        return "bulk/choose";
    }

    private static List<String> references(String @Nullable [] selected) {
        return selected == null
                ? List.of()
                : Arrays.stream(selected)
                        .map(String::strip)
                        .filter(each -> !each.isEmpty() && each.length() <= 30)
                        .distinct()
                        .limit(Bulk.MOST + 1L)
                        .toList();
    }

    /** The auditor changes nothing; the steps refuse the others case by case. */
    private static void refuseWhoWatches(Officer officer) {
        if (!Right.WORK_IN_BULK.isOf(officer)) throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
}
