package org.tawasul.insight.review;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.tawasul.agencies.Agencies;
import org.tawasul.agencies.Officer;
import org.tawasul.agencies.Officers;
import org.tawasul.cases.CaseId;
import org.tawasul.cases.Cases;
import org.tawasul.cases.Permission;
import org.tawasul.cases.Permission.Right;
import org.tawasul.insight.review.Sample.State;
import org.tawasul.site.Download;
import org.tawasul.site.Notices;

/** One sample: how it was drawn, how far it is read, and what it says, within the reader's scope. */
@Controller
@RequestMapping("/staff/samples/{id:\\d{1,18}}")
class SampleController {
    private static final String MARK = "\uFEFF";

    private final Samples samples;
    private final Tallying tallying;
    private final Scorecards scorecards;
    private final Cases cases;
    private final Agencies agencies;
    private final Officers officers;
    private final HandingReviewsOver handing;
    private final InstantSource clock;

    SampleController(
            Samples samples,
            Tallying tallying,
            Scorecards scorecards,
            Cases cases,
            Agencies agencies,
            Officers officers,
            HandingReviewsOver handing,
            InstantSource clock) {
        this.samples = samples;
        this.tallying = tallying;
        this.scorecards = scorecards;
        this.cases = cases;
        this.agencies = agencies;
        this.officers = officers;
        this.handing = handing;
        this.clock = clock;
    }

    @GetMapping
    String show(@AuthenticationPrincipal Officer officer, @PathVariable long id, Model model) {
        var sample = find(id, officer);
        boolean reviews = Right.REVIEW_SAMPLES.isOf(officer);
        model.addAttribute("results", tallying.of(sample, officer));
        model.addAttribute("scorecard", scorecards.get(sample.version()));
        model.addAttribute("reviews", reviews);
        model.addAttribute("todo", samples.todoOf(id, officer.id()));
        model.addAttribute("left", reviews ? left(id) : List.of());
        model.addAttribute("lines", lines(sample, officer, reviews));
        return "review/sample";
    }

    /** @param reviewer whose unread replies go to the others */
    @PostMapping("/handover")
    String handOver(
            @AuthenticationPrincipal Officer officer,
            @PathVariable long id,
            @RequestParam long reviewer,
            HttpServletResponse response) {
        SamplesController.checkReviewer(officer);
        find(id, officer);
        int given = handing.handOver(id, reviewer, officer, clock.instant());
        Notices.leave(response, given > 0 ? "review.handed-over" : "review.handed-over.none");
        return "redirect:/staff/samples/" + id;
    }

    private List<ReviewerLine> left(long id) {
        return samples.leftOf(id).entrySet().stream()
                .map(each -> new ReviewerLine(
                        each.getKey(), officers.get(each.getKey()).name(), each.getValue()))
                .toList();
    }

    @GetMapping("/results")
    void results(@AuthenticationPrincipal Officer officer, @PathVariable long id, HttpServletResponse response)
            throws IOException {
        var results = tallying.of(find(id, officer), officer);
        var out = Download.csv("replies-" + results.sample().first() + "-" + id).writer(response);
        out.append(MARK);
        try (var csv = CSVFormat.DEFAULT
                .builder()
                .setHeader("agency_ar", "agency_en", "replies", "drawn", "read", "mean", "low", "high")
                .get()
                .print(out)) {
            for (var each : results.agencies())
                csv.printRecord(row(List.of(each.agency().ar(), each.agency().en()), each));
        }
    }

    private static List<Object> row(List<String> names, Results.AgencyLine line) {
        var row = new ArrayList<Object>(names);
        row.add(line.replies());
        row.add(line.drawn());
        row.add(line.estimate().read());
        boolean read = line.estimate().read() > 0;
        row.add(read ? number(line.estimate().mean()) : "");
        row.add(read && line.estimate().known() ? number(line.estimate().low()) : "");
        row.add(read && line.estimate().known() ? number(line.estimate().high()) : "");
        return row;
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    /** The replies one by one: for reviewers all of them, for an agency its own that have a score and are still to be seen. */
    private List<SampleLine> lines(Sample sample, Officer officer, boolean reviews) {
        boolean own = officer.agencyId() != 0;
        if (!reviews && !own) return List.of();
        var lines = new ArrayList<SampleLine>();
        for (var item : samples.itemsOf(sample.id())) {
            if (!officer.scope().covers(item.agencyId(), item.departmentId())) continue;
            if (own && item.state() != State.SETTLED) continue;
            var found =
                    own ? cases.find(new CaseId(item.caseId())) : java.util.Optional.<org.tawasul.cases.Case>empty();
            var address = reviews && item.state() == State.SETTLED
                    ? "/staff/samples/" + sample.id() + "/items/" + item.nr() + "/compared"
                    : found.filter(each -> Permission.sees(officer, each))
                            .map(each -> "/staff/cases/" + each.reference().value())
                            .orElse(null);
            lines.add(new SampleLine(
                    item.nr(),
                    cases.referenceOf(new CaseId(item.caseId())).grouped(),
                    agencies.get(item.agencyId()).name(),
                    item.state(),
                    item.score(),
                    address));
        }
        return List.copyOf(lines);
    }

    private Sample find(long id, Officer officer) {
        SamplesController.checkReader(officer);
        return samples.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
