package org.tawasul.insight.reports;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.web.bind.annotation.GetMapping;
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
import org.tawasul.site.Papers;

/** Long reports: asked for, watched, taken, cancelled. A page of one that is under way asks again by itself. */
@Controller
@RequestMapping("/staff/reports/runs")
class ReportRunController {
    private static final String SECONDS = "2";
    private static final int TITLE = 100;

    private final ReportRuns runs;
    private final Papers papers;
    private final InstantSource clock;

    ReportRunController(ReportRuns runs, Papers papers, InstantSource clock) {
        this.runs = runs;
        this.papers = papers;
        this.clock = clock;
    }

    @PostMapping
    String ask(
            @AuthenticationPrincipal Officer officer,
            @RequestParam(defaultValue = "") String query,
            @RequestParam(defaultValue = "") String title,
            @RequestParam @Nullable String format,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (!Right.MAKE_REPORTS.isOf(officer)) throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        var page = papers.page(request, response);
        var form = ReportForm.of(query);
        var choice = form.choose(Reach.of(officer), new BeanPropertyBindingResult(form, "form"));
        var name = Typed.text(title);
        if (name.isEmpty() || name.length() > TITLE) name = BuilderController.title(page, choice);
        var id = runs.ask(
                officer,
                name,
                choice.query(),
                Format.find(format).orElse(Format.XLSX),
                page.language(),
                page.preferences().easternDigits(),
                clock.instant());
        if (id.isEmpty()) {
            Notices.leave(response, "reports.run.many");
            return "redirect:/staff/reports";
        }
        return "redirect:/staff/reports/runs/" + id.get();
    }

    @GetMapping("/{id}")
    String show(
            @AuthenticationPrincipal Officer officer,
            @PathVariable long id,
            HttpServletResponse response,
            Model model) {
        var run = get(id, officer);
        if (run.state().isOpen()) response.setHeader("Refresh", SECONDS);
        model.addAttribute("run", run);
        return "reports/run";
    }

    @GetMapping("/{id}/file")
    void file(@AuthenticationPrincipal Officer officer, @PathVariable long id, HttpServletResponse response)
            throws IOException {
        var run = get(id, officer);
        var content = runs.contentOf(run).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Attachment.send(response, run.title(), run.format(), content);
    }

    @PostMapping("/{id}/cancellation")
    String cancel(@AuthenticationPrincipal Officer officer, @PathVariable long id) {
        runs.cancel(get(id, officer), clock.instant());
        return "redirect:/staff/reports/runs/" + id;
    }

    private ReportRun get(long id, Officer officer) {
        if (!Right.MAKE_REPORTS.isOf(officer)) throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        return runs.find(id, officer).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
