package org.tawasul.insight.reports;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tawasul.Cast;
import org.tawasul.TawasulTest;
import org.tawasul.TestClock;
import org.tawasul.agencies.Officer;
import org.tawasul.agencies.Officers;
import org.tawasul.agencies.Role;
import org.tawasul.identity.As;
import org.tawasul.jobs.Job;
import org.tawasul.jobs.JobQueue;
import org.tawasul.journal.Actor;
import org.tawasul.language.Language;
import org.tawasul.language.Name;
import org.tawasul.notices.MailRound;

/** What becomes of a report in the background is written to who asked for it, and to nobody else. */
@TawasulTest
class TellingOfReportsTest {
    @RegisterExtension
    static final GreenMailExtension server = new GreenMailExtension(ServerSetupTest.SMTP.dynamicPort());

    @Autowired
    Cast cast;

    @Autowired
    As as;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Officers officers;

    @Autowired
    ReportRuns runs;

    @Autowired
    MakingReports making;

    @Autowired
    MailRound mail;

    @BeforeEach
    void nothingElseWaits() {
        clock.is("2034-03-01T08:00");
        makeAll();
    }

    private Officer maker(String email) {
        long id = officers.appoint(
                cast.municipality,
                0,
                Role.COORDINATOR,
                "maker." + System.nanoTime(),
                new Name("منى العلوي", "Muna Al Alawi"),
                email,
                clock.instant(),
                Actor.OPERATOR);
        return officers.findActive(id).orElseThrow();
    }

    private long asked(Officer officer, Language language) {
        return runs.ask(
                        officer,
                        "أداء الشهر",
                        "rows=month&figure=received",
                        Format.CSV,
                        language,
                        false,
                        clock.instant())
                .orElseThrow();
    }

    private void makeAll() {
        while (making.sweep(clock.instant()) > 0) Thread.onSpinWait();
    }

    @Test
    void aReportThatIsReadyIsToldInTheLanguageOfItsMaker() throws Exception {
        var officer = maker("ready.2034@example.org");
        long id = asked(officer, Language.EN);
        makeAll();
        mail.carry("ready.2034@example.org", server.getSmtp().getPort());
        var letters = to("ready.2034@example.org");
        assertThat(letters).hasSize(1);
        assertThat(letters.getFirst().getSubject()).isEqualTo("تقريرك جاهز");
        assertThat(text(letters.getFirst()))
                .contains("منى العلوي", "تقريرك «أداء الشهر» جاهز", "/staff/reports/runs/" + id);
        var page = as.officer(officer).get("/staff/reports/runs/" + id + "/file");
        assertThat(page.headers().firstValue("Content-Disposition").orElseThrow())
                .contains("filename*=UTF-8''" + percent("أداء الشهر") + ".csv");
    }

    @Test
    void aReportThatBreaksOffTellsItsMaker() throws Exception {
        var officer = maker("broken.2034@example.org");
        long id = asked(officer, Language.AR);
        for (int i = 0; i < 3; i++) {
            assertThat(runs.take(clock.instant())).isPresent();
            clock.passes(JobQueue.LEASE.plus(Duration.ofSeconds(1)));
        }
        makeAll();
        mail.carry("broken.2034@example.org", server.getSmtp().getPort());
        assertThat(text(to("broken.2034@example.org").getFirst()))
                .contains("تعذّر إعداد تقريرك «أداء الشهر»", "/staff/reports/runs/" + id);
        assertThat(as.officer(officer).get("/staff/reports/runs/" + id).body()).contains("توقف الإعداد ثلاث مرات");
    }

    @Test
    void whoMayNotMakeReportsAnyMoreIsToldNothing() throws Exception {
        var officer = maker("gone.2034@example.org");
        long id = asked(officer, Language.AR);
        jdbc.sql("update agencies.officer set active = false where officer_id = :id")
                .param("id", officer.id())
                .update();
        makeAll();
        mail.carry("gone.2034@example.org", server.getSmtp().getPort());
        assertThat(to("gone.2034@example.org")).isEmpty();
        assertThat(runs.find(id, officer).orElseThrow().state()).isEqualTo(Job.State.FAILED);
    }

    private static String percent(String words) {
        return java.net.URLEncoder.encode(words, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static List<MimeMessage> to(String address) throws MessagingException {
        var letters = new ArrayList<MimeMessage>();
        for (var message : Arrays.asList(server.getReceivedMessages()))
            if (message.getAllRecipients()[0].toString().equals(address)) letters.add(message);
        return letters;
    }

    private static String text(MimeMessage letter) throws MessagingException, IOException {
        return text(letter.getContent());
    }

    private static String text(Object content) throws MessagingException, IOException {
        if (!(content instanceof jakarta.mail.Multipart several)) return content.toString();
        var text = new StringBuilder();
        for (int i = 0; i < several.getCount(); i++)
            text.append(text(several.getBodyPart(i).getContent()));
        return text.toString();
    }
}
