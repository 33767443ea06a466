package org.tawasul.insight.reports;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.InstantSource;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
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
import org.tawasul.language.Typed;
import org.tawasul.site.Notices;

/** The reports of who reads: found, kept, changed, copied, deleted. */
@Controller
@RequestMapping("/staff/reports")
class SavedReportController {
    private static final String LIST = "redirect:/staff/reports";

    private final SavedReports saved;
    private final ReportRuns runs;
    private final InstantSource clock;

    SavedReportController(SavedReports saved, ReportRuns runs, InstantSource clock) {
        this.saved = saved;
        this.runs = runs;
        this.clock = clock;
    }

    @GetMapping
    String list(@AuthenticationPrincipal Officer officer, @RequestParam(defaultValue = "") String q, Model model) {
        check(officer);
        return page(officer, q, model);
    }

    private String page(Officer officer, String q, Model model) {
        var words = Typed.text(q);
        model.addAttribute("ready", ReadyMade.list(Reach.of(officer)));
        model.addAttribute("words", words);
        model.addAttribute("saved", saved.list(officer, words));
        model.addAttribute("year", !Reach.of(officer).isDepartment());
        model.addAttribute("runs", runs.listOf(officer));
        return "reports/list";
    }

    @PostMapping
    String save(
            @AuthenticationPrincipal Officer officer,
            @Valid @ModelAttribute("save") SaveForm form,
            BindingResult errors,
            HttpServletResponse response,
            Model model) {
        check(officer);
        var id = errors.hasErrors()
                ? java.util.Optional.<Long>empty()
                : saved.save(officer, form.name(), form.sharedWith(), query(officer, form), clock.instant());
        if (id.isEmpty()) {
            if (!errors.hasErrors()) errors.reject("reports.many", new Object[] {SavedReports.MOST}, null);
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return page(officer, "", model);
        }
        Notices.leave(response, "reports.saved", form.name());
        return LIST + "/" + id.get();
    }

    @GetMapping("/{id}")
    String show(@AuthenticationPrincipal Officer officer, @PathVariable long id) {
        return "redirect:" + get(id, officer).address();
    }

    @PostMapping("/{id}")
    String change(
            @AuthenticationPrincipal Officer officer,
            @PathVariable long id,
            @Valid @ModelAttribute("save") SaveForm form,
            BindingResult errors,
            HttpServletResponse response,
            Model model) {
        var report = own(id, officer);
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return page(officer, "", model);
        }
        saved.change(report, form.name(), form.sharedWith(), query(officer, form), clock.instant());
        Notices.leave(response, "reports.saved", form.name());
        return LIST + "/" + id;
    }

    @PostMapping("/{id}/copy")
    String copy(@AuthenticationPrincipal Officer officer, @PathVariable long id, HttpServletResponse response) {
        var report = get(id, officer);
        var copied = saved.save(officer, report.name(), Sharing.PRIVATE, report.query(), clock.instant());
        if (copied.isEmpty()) return LIST;
        Notices.leave(response, "reports.copied", report.name());
        return LIST + "/" + copied.get();
    }

    @PostMapping("/{id}/removal")
    String remove(@AuthenticationPrincipal Officer officer, @PathVariable long id, HttpServletResponse response) {
        var report = own(id, officer);
        saved.delete(report);
        Notices.leave(response, "reports.removed", report.name());
        return LIST;
    }

    /** What is kept is what the builder would say, whatever was sent. */
    private static String query(Officer officer, SaveForm form) {
        var typed = ReportForm.of(form.query());
        return typed.choose(Reach.of(officer), new BeanPropertyBindingResult(typed, "form"))
                .query();
    }

    private SavedReport get(long id, Officer officer) {
        check(officer);
        return saved.find(id, officer).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** What is somebody else's is not there to be changed. */
    private SavedReport own(long id, Officer officer) {
        var report = get(id, officer);
        if (!report.own()) throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        return report;
    }

    private static void check(Officer officer) {
        if (!Right.MAKE_REPORTS.isOf(officer)) throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
}
