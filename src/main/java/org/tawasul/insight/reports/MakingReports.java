package org.tawasul.insight.reports;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.validation.BeanPropertyBindingResult;
import org.tawasul.agencies.Officer;
import org.tawasul.agencies.Officers;
import org.tawasul.cases.Permission.Right;
import org.tawasul.insight.Reach;
import org.tawasul.jobs.Job;
import org.tawasul.language.Dates;
import org.tawasul.notices.StaffNotices;
import org.tawasul.site.Page;
import org.tawasul.site.Papers;
import org.tawasul.sweeps.Sweep;

/** Makes the reports that were asked for in the background, one after the other on each node. */
@Component
class MakingReports implements Sweep {
    private static final Logger log = LoggerFactory.getLogger(MakingReports.class);

    private final ReportRuns runs;
    private final Officers officers;
    private final Reckoning reckoning;
    private final Laying laying;
    private final Writing writing;
    private final Papers papers;
    private final StaffNotices notices;
    private final InstantSource clock;

    MakingReports(
            ReportRuns runs,
            Officers officers,
            Reckoning reckoning,
            Laying laying,
            Writing writing,
            Papers papers,
            StaffNotices notices,
            InstantSource clock) {
        this.runs = runs;
        this.officers = officers;
        this.reckoning = reckoning;
        this.laying = laying;
        this.writing = writing;
        this.papers = papers;
        this.notices = notices;
        this.clock = clock;
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(2);
    }

    @Override
    public int sweep(Instant at) {
        runs.forget(at);
        runs.giveUp(at).forEach(this::tellOfFailure);
        var taken = runs.take(at);
        taken.ifPresent(run -> make(run, at));
        return taken.isPresent() ? 1 : 0;
    }

    private void make(ReportRun run, Instant at) {
        var officer = officers.findActive(run.job().officerId()).filter(Right.MAKE_REPORTS::isOf);
        if (officer.isEmpty()) {
            // Who may not make reports any more is told nothing of one either.
            runs.fail(run, "reports.run.left", at);
            return;
        }
        try {
            var content = written(run, officer.get(), at);
            if (content.length > 0 && runs.finish(run, content, clock.instant())) tell(run);
        } catch (Job.Dropped cancelled) {
            log.info("Report {} was dropped", run.id());
        } catch (IOException | RuntimeException broken) {
            log.warn("Report {} could not be made", run.id(), broken);
            fail(run, "reports.run.broken");
        }
    }

    private byte[] written(ReportRun run, Officer officer, Instant at) throws IOException {
        var reach = Reach.of(officer);
        var form = ReportForm.of(run.query());
        var choice = form.choose(reach, new BeanPropertyBindingResult(form, "form"));
        var page = papers.page(run.language(), run.eastern());
        var today = LocalDate.ofInstant(run.job().askedAt(), Dates.ZONE);
        var grid = reckoning.count(choice, reach, today, (done, of) -> runs.goOn(run, done, of + 1, clock.instant()));
        return written(run, laying.lay(grid, run.title(), reach, page, at), page);
    }

    private byte[] written(ReportRun run, Report report, Page page) throws IOException {
        if (run.format() == Format.PDF && report.table().cells() > Writing.MOST_ON_PAPER) {
            fail(run, "reports.run.large");
            return new byte[0];
        }
        return writing.write(report, run.format(), page);
    }

    private void fail(ReportRun run, String reason) {
        if (runs.fail(run, reason, clock.instant())) tellOfFailure(run);
    }

    /** The page of the report says why. */
    private void tellOfFailure(ReportRun run) {
        notices.tell(
                run.job().officerId(), "report-run:" + run.id(), "reports.failed.notice", run.address(), run.title());
    }

    private void tell(ReportRun run) {
        notices.tell(
                run.job().officerId(), "report-run:" + run.id(), "reports.ready.notice", run.address(), run.title());
    }
}
