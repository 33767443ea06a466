package org.tawasul.insight.reports;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
import org.tawasul.insight.Cells;
import org.tawasul.insight.Dimension;
import org.tawasul.insight.Measure;
import org.tawasul.insight.reports.Timetable.Rhythm;
import org.tawasul.journal.Actor;
import org.tawasul.language.Language;
import org.tawasul.language.Name;
import org.tawasul.language.Texts;
import org.tawasul.notices.LettersTo;
import org.tawasul.settings.Settings;
import org.tawasul.site.Papers;

@TawasulTest
class SendingReportsTest {
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
    Schedules schedules;

    @Autowired
    SavedReports saved;

    @Autowired
    Officers officers;

    @Autowired
    Reckoning reckoning;

    @Autowired
    Laying laying;

    @Autowired
    Writing writing;

    @Autowired
    Papers papers;

    @Autowired
    Texts texts;

    @Autowired
    Settings settings;

    private SendingReports sending(int port) {
        return new SendingReports(
                schedules,
                saved,
                officers,
                reckoning,
                laying,
                writing,
                papers,
                LettersTo.port(port),
                texts,
                settings,
                clock);
    }

    private void sendAll(int port) {
        var sending = sending(port);
        while (sending.sweep(clock.instant()) > 0) Thread.onSpinWait();
    }

    private Officer appointed(Role role, long department, String email) {
        long id = officers.appoint(
                cast.municipality,
                department,
                role,
                "reader." + System.nanoTime(),
                new Name("منى العلوي", "Muna Al Alawi"),
                email,
                clock.instant(),
                Actor.OPERATOR);
        return officers.findActive(id).orElseThrow();
    }

    private long scheduled(Officer maker, List<Format> formats, List<Language> languages, Long... to) {
        long report = saved.save(
                        maker,
                        "أداء الشهر",
                        Sharing.PRIVATE,
                        "rows=department&figure=received&when=last-month",
                        clock.instant())
                .orElseThrow();
        return schedules.add(
                report,
                maker,
                new Timetable(Rhythm.MONTH, 1, 7),
                languages,
                formats,
                false,
                List.of(to),
                clock.instant());
    }

    private void worked(int year) {
        var cells = new Cells(jdbc).only(year);
        for (var department : List.of(cast.cleaning, cast.gardens))
            cells.add(
                    LocalDate.of(year, 1, 10),
                    Map.of(
                            Dimension.AGENCY, Long.toString(cast.municipality),
                            Dimension.DEPARTMENT, Long.toString(department)),
                    Map.of(Measure.RECEIVED, department == cast.cleaning ? 311L : 47L));
    }

    @Test
    void eachRecipientGetsTheirOwnScopeWithFilesInBothLanguages() throws Exception {
        clock.is("2035-01-20T10:00");
        worked(2035);
        var coordinator = appointed(Role.COORDINATOR, 0, "coordinator.2035@example.org");
        var head = appointed(Role.HEAD, cast.cleaning, "head.2035@example.org");
        scheduled(
                coordinator,
                List.of(Format.PDF, Format.XLSX, Format.CSV),
                List.of(Language.AR, Language.EN),
                coordinator.id(),
                head.id());
        clock.is("2035-02-01T06:59");
        sendAll(server.getSmtp().getPort());
        assertThat(to("coordinator.2035@example.org")).isEmpty();
        clock.is("2035-02-01T07:00");
        sendAll(server.getSmtp().getPort());
        sendAll(server.getSmtp().getPort());
        var letters = to("coordinator.2035@example.org");
        assertThat(letters).hasSize(1);
        assertThat(letters.getFirst().getSubject()).isEqualTo("تقرير: أداء الشهر");
        var files = files(letters.getFirst());
        assertThat(files.keySet())
                .containsExactly(
                        "أداء الشهر (ar).pdf",
                        "أداء الشهر (ar).xlsx",
                        "أداء الشهر (ar).csv",
                        "أداء الشهر (en).pdf",
                        "أداء الشهر (en).xlsx",
                        "أداء الشهر (en).csv");
        assertThat(new String(files.getOrDefault("أداء الشهر (en).csv", new byte[0]), StandardCharsets.UTF_8))
                .contains("Cleaning,311", "Gardens,47", "Total,358");
        var heads = files(to("head.2035@example.org").getFirst());
        assertThat(new String(heads.getOrDefault("أداء الشهر (ar).csv", new byte[0]), StandardCharsets.UTF_8))
                .contains("311")
                .doesNotContain("47");
        clock.is("2035-03-01T07:00");
        sendAll(server.getSmtp().getPort());
        assertThat(to("coordinator.2035@example.org")).hasSize(2);
    }

    @Test
    void twoNodesQueueAndTakeALetterOnce() {
        clock.is("2036-01-20T10:00");
        var coordinator = appointed(Role.COORDINATOR, 0, "coordinator.2036@example.org");
        long id = scheduled(coordinator, List.of(Format.CSV), List.of(Language.AR), coordinator.id());
        clock.is("2036-02-01T07:30");
        while (schedules.queueNext(clock.instant())) Thread.onSpinWait();
        assertThat(schedules.queueNext(clock.instant())).isFalse();
        var mine = 0;
        for (var taken = schedules.take(clock.instant()); taken.isPresent(); taken = schedules.take(clock.instant()))
            if (taken.get().scheduleId() == id) mine++;
        assertThat(mine).isEqualTo(1);
    }

    @Test
    void aMailServerThatIsDownIsTriedAgain() throws Exception {
        clock.is("2037-01-20T10:00");
        var coordinator = appointed(Role.COORDINATOR, 0, "coordinator.2037@example.org");
        long id = scheduled(coordinator, List.of(Format.CSV), List.of(Language.AR), coordinator.id());
        clock.is("2037-02-01T07:00");
        sendAll(1);
        assertThat(sentOf(id).getFirst().state()).isEqualTo("QUEUED");
        clock.passes(Duration.ofMinutes(1));
        sendAll(server.getSmtp().getPort());
        assertThat(sentOf(id).getFirst().state()).isEqualTo("SENT");
        assertThat(to("coordinator.2037@example.org")).hasSize(1);
    }

    @Test
    void whoLeftOrHasNoAddressGetsNothing() throws Exception {
        clock.is("2038-01-20T10:00");
        var coordinator = appointed(Role.COORDINATOR, 0, "coordinator.2038@example.org");
        var gone = appointed(Role.HEAD, cast.cleaning, "gone.2038@example.org");
        var mute = as.appointed(Role.HEAD, cast.municipality, cast.gardens);
        long id = scheduled(coordinator, List.of(Format.CSV), List.of(Language.AR), gone.id(), mute.id());
        jdbc.sql("update agencies.officer set active = false where officer_id = :id")
                .param("id", gone.id())
                .update();
        clock.is("2038-02-01T07:00");
        sendAll(server.getSmtp().getPort());
        assertThat(to("gone.2038@example.org")).isEmpty();
        assertThat(sentOf(id))
                .extracting(SentReport::reason)
                .containsExactlyInAnyOrder("reports.delivery.left", "reports.delivery.address");
    }

    @Test
    void whoLostTheRightGetsNothing() throws Exception {
        clock.is("2040-01-20T10:00");
        var coordinator = appointed(Role.COORDINATOR, 0, "coordinator.2040@example.org");
        var head = appointed(Role.HEAD, cast.cleaning, "former.2040@example.org");
        long id = scheduled(coordinator, List.of(Format.CSV), List.of(Language.AR), head.id());
        jdbc.sql("update agencies.officer set role = 'OFFICER' where officer_id = :id")
                .param("id", head.id())
                .update();
        clock.is("2040-02-01T07:00");
        sendAll(server.getSmtp().getPort());
        assertThat(to("former.2040@example.org")).isEmpty();
        assertThat(sentOf(id)).extracting(SentReport::reason).containsExactly("reports.delivery.right");
    }

    @Test
    void aLetterIsInTheLanguageOfWhoReadsItAndItsFileHasTheNameOfTheReport() throws Exception {
        clock.is("2041-01-20T10:00");
        var coordinator = appointed(Role.COORDINATOR, 0, "coordinator.2041@example.org");
        jdbc.sql("update agencies.officer set language = 'en' where officer_id = :id")
                .param("id", coordinator.id())
                .update();
        scheduled(coordinator, List.of(Format.PDF), List.of(Language.AR), coordinator.id());
        clock.is("2041-02-01T07:00");
        sendAll(server.getSmtp().getPort());
        var letter = to("coordinator.2041@example.org").getFirst();
        assertThat(letter.getSubject()).isEqualTo("Report: أداء الشهر");
        assertThat(letter.getHeader("Content-Language")).containsExactly("en");
        var files = files(letter);
        assertThat(files.keySet()).containsExactly("أداء الشهر.pdf");
        assertThat(new String(files.getOrDefault("أداء الشهر.pdf", new byte[0]), StandardCharsets.ISO_8859_1))
                .startsWith("%PDF-");
    }

    @Test
    void aScheduleIsSetOnItsPageAndShowsWhatWasSent() {
        clock.is("2039-01-20T10:00");
        var coordinator = appointed(Role.COORDINATOR, 0, "coordinator.2039@example.org");
        long report = saved.save(
                        coordinator, "Weekly", Sharing.PRIVATE, "rows=department&figure=received", clock.instant())
                .orElseThrow();
        var visitor = as.officer(coordinator);
        var page = "/staff/reports/" + report + "/schedules";
        visitor.get(page + "?lang=en");
        var wrong = visitor.post(page, "rhythm", "MONTH", "monthDay", "40", "hour", "7", "usernames", "nobody.at.all");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body())
                .contains("Write a day from 1 to 31", "Choose at least one format", "nobody.at.all", "value=\"40\"");
        visitor.follow(visitor.post(
                page,
                "rhythm",
                "WEEK",
                "weekday",
                "7",
                "hour",
                "6",
                "format",
                "CSV",
                "language",
                "ar",
                "recipient",
                Long.toString(coordinator.id())));
        assertThat(visitor.get(page).body()).contains("Every Sunday at 06:00");
        clock.is("2039-01-23T06:00");
        sendAll(server.getSmtp().getPort());
        assertThat(as.officer(coordinator).get(page + "?lang=en").body()).contains("Muna Al Alawi", "Sent");
    }

    private List<SentReport> sentOf(long scheduleId) {
        return schedules.listSent(schedules.find(scheduleId).orElseThrow());
    }

    private static List<MimeMessage> to(String address) throws Exception {
        return Arrays.stream(server.getReceivedMessages())
                .filter(message -> {
                    try {
                        return message.getAllRecipients()[0].toString().equals(address);
                    } catch (jakarta.mail.MessagingException unreadable) {
                        throw new AssertionError(unreadable);
                    }
                })
                .toList();
    }

    private static Map<String, byte[]> files(Part part) throws Exception {
        var files = new LinkedHashMap<String, byte[]>();
        if (part.getFileName() != null) {
            files.put(
                    MimeUtility.decodeText(part.getFileName()),
                    part.getInputStream().readAllBytes());
        } else if (part.getContent() instanceof Multipart several) {
            for (int i = 0; i < several.getCount(); i++) files.putAll(files(several.getBodyPart(i)));
        }
        return files;
    }
}
