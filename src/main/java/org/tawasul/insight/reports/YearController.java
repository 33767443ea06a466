package org.tawasul.insight.reports;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.tawasul.agencies.Agencies;
import org.tawasul.agencies.Officer;
import org.tawasul.cases.Permission.Right;
import org.tawasul.insight.Reach;
import org.tawasul.insight.Rollups;
import org.tawasul.language.Dates;
import org.tawasul.language.Language;
import org.tawasul.site.Page;
import org.tawasul.site.Papers;

/** The report of a year: the nation's, or an agency's. */
@Controller
@RequestMapping("/staff/reports/year")
class YearController {
    private static final int FIRST = 2000;

    private final YearBooks books;
    private final Rollups rollups;
    private final Papers papers;
    private final Agencies agencies;
    private final InstantSource clock;

    YearController(YearBooks books, Rollups rollups, Papers papers, Agencies agencies, InstantSource clock) {
        this.books = books;
        this.rollups = rollups;
        this.papers = papers;
        this.agencies = agencies;
        this.clock = clock;
    }

    @GetMapping
    String last(@AuthenticationPrincipal Officer officer) {
        reach(officer, null);
        return "redirect:/staff/reports/year/"
                + years().filter(year -> year < thisYear())
                        .max()
                        .orElse(years().max().orElse(thisYear() - 1));
    }

    @GetMapping("/{year}")
    String show(
            @AuthenticationPrincipal Officer officer,
            @PathVariable int year,
            @RequestParam(required = false) @Nullable String agency,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var reach = reach(officer, agency);
        check(year);
        var page = papers.page(request, response);
        boolean ofNation = Reach.of(officer).isNation();
        model.addAttribute("book", books.write(year, reach, page, clock.instant()));
        model.addAttribute(
                "around",
                new YearPlace(
                        IntStream.concat(years(), IntStream.of(year))
                                .sorted()
                                .distinct()
                                .boxed()
                                .toList(),
                        ofNation && !reach.isNation() ? (Long) reach.agencyId() : null,
                        ofNation ? agencies.listAll() : List.of()));
        return "reports/year";
    }

    /** @param in the language of the document, when it is not that of who takes it */
    @GetMapping({"/{year}/report.pdf", "/{year}/report.xlsx"})
    void file(
            @AuthenticationPrincipal Officer officer,
            @PathVariable int year,
            @RequestParam(required = false) @Nullable String agency,
            @RequestParam(required = false) @Nullable String in,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var reach = reach(officer, agency);
        check(year);
        var page = papers.page(request, response);
        if (in != null) page = page.in(Language.of(in));
        var book = books.write(year, reach, page, clock.instant());
        if (book.isEmpty()) throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        var format = Format.ofAddress(request.getRequestURI());
        var title = page.text("reports.year.title", page.digits(Integer.toString(year))) + " – " + book.of();
        Attachment.send(response, title, format, format == Format.PDF ? print(book, page) : workbook(book, page));
    }

    private byte[] print(YearBook book, Page page) throws IOException {
        return papers.print("reports/yearPaper", Map.of("book", book), page);
    }

    private static byte[] workbook(YearBook book, Page page) throws IOException {
        var out = new ByteArrayOutputStream();
        YearXlsx.write(book, page, out);
        return out.toByteArray();
    }

    /** Who reads for one department has no year of their own. */
    private Reach reach(Officer officer, @Nullable String agency) {
        var own = Reach.of(officer);
        if (!Right.READ_FIGURES.isOf(officer) || own.isDepartment())
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        if (!own.isNation() || agency == null || agency.isEmpty()) return own;
        if (!agency.matches("\\d{1,18}")
                || agencies.find(Long.parseLong(agency)).isEmpty())
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        return new Reach(Long.parseLong(agency), 0);
    }

    private void check(int year) {
        if (year < FIRST || year > thisYear()) throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    /** Those in which something came in. */
    private IntStream years() {
        return rollups.listYears().stream().mapToInt(Integer::intValue).filter(year -> year <= thisYear());
    }

    private int thisYear() {
        return LocalDate.ofInstant(clock.instant(), Dates.ZONE).getYear();
    }
}
