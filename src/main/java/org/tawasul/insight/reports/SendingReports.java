package org.tawasul.insight.reports;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.validation.BeanPropertyBindingResult;
import org.tawasul.agencies.Officer;
import org.tawasul.agencies.Officers;
import org.tawasul.cases.Permission.Right;
import org.tawasul.insight.Reach;
import org.tawasul.insight.reports.Schedules.Delivery;
import org.tawasul.language.Dates;
import org.tawasul.language.Language;
import org.tawasul.language.Texts;
import org.tawasul.notices.StaffLetters;
import org.tawasul.settings.Settings;
import org.tawasul.site.Papers;
import org.tawasul.sweeps.Sweep;

/**
 * Sends reports when their time has come: each recipient gets the figures of their own scope. What the mail server does not
 * take is tried again after a minute, five, half an hour, two hours, six.
 */
@Component
class SendingReports implements Sweep {
    private static final Logger log = LoggerFactory.getLogger(SendingReports.class);
    private static final List<Duration> PATIENCE = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(6));

    private final Schedules schedules;
    private final SavedReports saved;
    private final Officers officers;
    private final Reckoning reckoning;
    private final Laying laying;
    private final Writing writing;
    private final Papers papers;
    private final StaffLetters letters;
    private final Texts texts;
    private final Settings settings;
    private final InstantSource clock;

    SendingReports(
            Schedules schedules,
            SavedReports saved,
            Officers officers,
            Reckoning reckoning,
            Laying laying,
            Writing writing,
            Papers papers,
            StaffLetters letters,
            Texts texts,
            Settings settings,
            InstantSource clock) {
        this.schedules = schedules;
        this.saved = saved;
        this.officers = officers;
        this.reckoning = reckoning;
        this.laying = laying;
        this.writing = writing;
        this.papers = papers;
        this.letters = letters;
        this.texts = texts;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(20);
    }

    @Override
    public int sweep(Instant at) {
        if (schedules.queueNext(at)) return 1;
        if (!letters.canSend()) return 0;
        var taken = schedules.take(at);
        taken.ifPresent(this::send);
        return taken.isPresent() ? 1 : 0;
    }

    private void send(Delivery delivery) {
        var officer = officers.findActive(delivery.officerId());
        var email = officers.findEmail(delivery.officerId());
        if (officer.isEmpty()) schedules.skip(delivery, "reports.delivery.left");
        else if (!Right.MAKE_REPORTS.isOf(officer.get())) schedules.skip(delivery, "reports.delivery.right");
        else if (email.isEmpty()) schedules.skip(delivery, "reports.delivery.address");
        else send(delivery, officer.get(), email.get());
    }

    private void send(Delivery delivery, Officer to, String email) {
        var schedule = schedules.find(delivery.scheduleId()).orElseThrow();
        // Whoever set it may have left or may see the report no more: then it goes to nobody.
        var report = officers.findActive(schedule.officerId())
                .filter(Right.MAKE_REPORTS::isOf)
                .flatMap(maker -> saved.find(schedule.reportId(), maker));
        if (report.isEmpty()) {
            schedules.skip(delivery, "reports.delivery.maker");
            return;
        }
        try {
            var files = files(schedule, report.get(), to, delivery.dueAt());
            var language = to.language();
            letters.send(
                    email,
                    language,
                    texts.get(language, "reports.mail.subject", report.get().name()),
                    texts.get(
                            language,
                            "reports.mail.text",
                            to.name().in(language),
                            report.get().name(),
                            Dates.shortly(delivery.dueAt(), language),
                            settings.publicUrl() + "/staff/reports/" + schedule.reportId()),
                    files);
            schedules.sent(delivery, clock.instant());
        } catch (StaffLetters.NotTaken | IOException | RuntimeException refused) {
            again(delivery, refused);
        }
    }

    private void again(Delivery delivery, Exception refused) {
        boolean never = refused instanceof StaffLetters.NotTaken taken && !taken.isWorthTryingAgain();
        if (never || delivery.tries() > PATIENCE.size()) {
            schedules.giveUp(delivery);
            log.warn("Report {} was given up after {} tries", delivery.id(), delivery.tries(), refused);
        } else schedules.putOff(delivery, clock.instant().plus(PATIENCE.get(delivery.tries() - 1)));
    }

    private List<StaffLetters.File> files(Schedule schedule, SavedReport report, Officer to, Instant at)
            throws IOException {
        var reach = Reach.of(to);
        var form = ReportForm.of(report.query());
        var choice = form.choose(reach, new BeanPropertyBindingResult(form, "form"));
        var grid = reckoning.count(choice, reach, LocalDate.ofInstant(at, Dates.ZONE));
        var files = new ArrayList<StaffLetters.File>();
        for (var language : schedule.languages()) {
            var page = papers.page(language, schedule.eastern());
            var laid = laying.lay(grid, report.name(), reach, page, clock.instant());
            for (var format : schedule.formats()) {
                if (format == Format.PDF && laid.table().cells() > Writing.MOST_ON_PAPER) continue;
                var file = Attachment.of(named(report, language, schedule), format, writing.write(laid, format, page));
                files.add(new StaffLetters.File(file.name(), file.mediaType(), file.content()));
            }
        }
        return files;
    }

    private static String named(SavedReport report, Language language, Schedule schedule) {
        return schedule.languages().size() == 1 ? report.name() : report.name() + " (" + language.code() + ")";
    }
}
