package org.tawasul.insight.reports;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.tawasul.agencies.Agencies;
import org.tawasul.agencies.Officer;
import org.tawasul.cases.Permission.Right;
import org.tawasul.catalogue.Services;
import org.tawasul.insight.Dimension;
import org.tawasul.insight.Reach;
import org.tawasul.intake.Areas;
import org.tawasul.language.Dates;
import org.tawasul.language.Language;
import org.tawasul.language.Typed;
import org.tawasul.site.Page;
import org.tawasul.site.Papers;

/** Where reports are put together: what was chosen stands in the address, the result below it. */
@Controller
@RequestMapping("/staff/reports/builder")
class BuilderController {
    private final SavedReports saved;
    private final Reckoning reckoning;
    private final Laying laying;
    private final Writing writing;
    private final Papers papers;
    private final Agencies agencies;
    private final Services services;
    private final Areas areas;
    private final InstantSource clock;

    BuilderController(
            SavedReports saved,
            Reckoning reckoning,
            Laying laying,
            Writing writing,
            Papers papers,
            Agencies agencies,
            Services services,
            Areas areas,
            InstantSource clock) {
        this.saved = saved;
        this.reckoning = reckoning;
        this.laying = laying;
        this.writing = writing;
        this.papers = papers;
        this.agencies = agencies;
        this.services = services;
        this.areas = areas;
        this.clock = clock;
    }

    @GetMapping
    String show(
            @AuthenticationPrincipal Officer officer,
            @RequestParam MultiValueMap<String, String> typed,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        check(officer);
        var reach = Reach.of(officer);
        var form = ReportForm.of(typed);
        var errors = new BeanPropertyBindingResult(form, "form");
        var choice = form.choose(reach, errors);
        model.addAttribute("form", form);
        model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "form", errors);
        model.addAttribute("shown", page(form, choice, officer, find(typed, officer), papers.page(request, response)));
        return "reports/builder";
    }

    /** @param in the language of the file, when it is not that of who takes it */
    @GetMapping({"/report.pdf", "/report.xlsx", "/report.csv"})
    void file(
            @AuthenticationPrincipal Officer officer,
            @RequestParam MultiValueMap<String, String> typed,
            @RequestParam(required = false) @Nullable String in,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        check(officer);
        var reach = Reach.of(officer);
        var form = ReportForm.of(typed);
        var choice = form.choose(reach, new BeanPropertyBindingResult(form, "form"));
        var page = papers.page(request, response);
        if (in != null) page = page.in(Language.of(in));
        var as = Format.ofAddress(request.getRequestURI());
        var report = laying.lay(
                reckoning.count(choice, reach, today()),
                title(page, choice, find(typed, officer)),
                reach,
                page,
                clock.instant());
        if (as == Format.PDF && report.table().cells() > Writing.MOST_ON_PAPER)
            throw new ResponseStatusException(HttpStatus.UNPROCESSABLE_CONTENT);
        Attachment.send(response, report.title(), as, writing.write(report, as, page));
    }

    private BuilderPage page(ReportForm form, Choice choice, Officer officer, @Nullable SavedReport of, Page page) {
        var reach = Reach.of(officer);
        var grid = reckoning.count(choice, reach, today());
        boolean fits = grid.cells() <= BuilderPage.MOST;
        var report = fits ? laying.lay(grid, title(page, choice, of), reach, page, clock.instant()) : null;
        long agency =
                reach.isNation() ? Long.parseLong(choice.only().getOrDefault(Dimension.AGENCY, "0")) : reach.agencyId();
        return new BuilderPage(
                form,
                grid.choice(),
                axes(reach, choice),
                reach.isNation() ? agencies.listAll() : List.of(),
                agency == 0 || reach.isDepartment() ? List.of() : agencies.listAllDepartmentsOf(agency),
                agency == 0 ? List.of() : services.listAllOfAgency(agency),
                areas.list(),
                report,
                report == null ? null : Picturing.draw(report, page),
                grid.cells(),
                of);
    }

    /** Those that tell something apart within a reach, and what was chosen for a wider one. */
    private static List<Axis> axes(Reach reach, Choice choice) {
        return Arrays.stream(Axis.values())
                .filter(axis ->
                        axis != Axis.AGENCY || reach.isNation() || choice.axes().anyMatch(axis::equals))
                .filter(axis -> axis != Axis.DEPARTMENT
                        || !reach.isDepartment()
                        || choice.axes().anyMatch(axis::equals))
                .toList();
    }

    private @Nullable SavedReport find(MultiValueMap<String, String> typed, Officer officer) {
        var id = Typed.text(typed.getFirst("report"));
        return id.matches("\\d{1,18}") ? saved.find(Long.parseLong(id), officer).orElse(null) : null;
    }

    private static String title(Page page, Choice choice, @Nullable SavedReport of) {
        return of == null ? title(page, choice) : of.name();
    }

    /** «ما ورد حسب الجهة والشهر»: a report without a name is called by what it shows. */
    static String title(Page page, Choice choice) {
        var by =
                choice.axes().map(axis -> page.text(axis.key())).collect(Collectors.joining(page.text("reports.with")));
        return page.text("reports.title", by);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Dates.ZONE);
    }

    private static void check(Officer officer) {
        if (!Right.MAKE_REPORTS.isOf(officer)) throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
}
