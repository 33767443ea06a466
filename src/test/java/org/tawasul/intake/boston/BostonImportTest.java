package org.tawasul.intake.boston;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tawasul.TawasulTest;
import org.tawasul.agencies.Agencies;
import org.tawasul.cases.Case;
import org.tawasul.cases.CaseId;
import org.tawasul.cases.Cases;
import org.tawasul.cases.Channel;
import org.tawasul.cases.Message;
import org.tawasul.cases.Messages;
import org.tawasul.cases.Place;
import org.tawasul.cases.Status;
import org.tawasul.intake.boston.BostonImport.Result;
import org.tawasul.intake.boston.BostonImport.UnreadableFile;
import org.tawasul.journal.Entry;
import org.tawasul.journal.Journal;

@TawasulTest
class BostonImportTest {
    private static final String HEADER = String.join(",", BostonRow.COLUMNS);

    @Autowired
    BostonImport boston;

    @Autowired
    Cases cases;

    @Autowired
    Messages messages;

    @Autowired
    Agencies agencies;

    @Autowired
    Journal journal;

    @Autowired
    JdbcClient jdbc;

    @TempDir
    Path folder;

    @Test
    void aClosedRequestComesInWithItsStepsAtTheirOwnTimes() throws IOException {
        var id = id();
        var result = run(
                line(id, "2015-01-16T08:30:00", "2015-01-02T09:08:42", "Closed", "Case Closed Case Noted", "42.3574"));
        assertThat(result.taken()).isEqualTo(1);
        var taken = caseOf(id);
        assertThat(taken.status()).isEqualTo(Status.CLOSED);
        assertThat(taken.matter().channel()).isEqualTo(Channel.PHONE);
        assertThat(taken.matter().submittedAt()).isEqualTo("2015-01-01T05:20:09Z");
        assertThat(taken.clocks().dueAt()).isEqualTo("2015-01-16T13:30:00Z");
        assertThat(taken.clocks().closedAt()).isEqualTo("2015-01-02T14:08:42Z");
        assertThat(taken.course().closingReason()).isEqualTo("Case Noted");
        assertThat(agencies.get(taken.holder().agencyId()).name().en()).isEqualTo("Public Works Department");
        assertThat(agencies.getDepartment(taken.holder().departmentId()).code()).isEqualTo("pwdx");
        assertThat(messages.findLast(taken.id(), Message.Kind.REPLY))
                .map(Message::text)
                .contains("Case Closed Case Noted");
        assertThat(journal.listOf("case", taken.id().value()))
                .extracting(Entry::type, entry -> entry.at().toString())
                .containsExactly(
                        tuple("CaseSubmitted", "2015-01-01T05:20:09Z"),
                        tuple("CaseReplied", "2015-01-02T14:08:42Z"),
                        tuple("CaseClosed", "2015-01-02T14:08:42Z"));
        assertThat(brokenSeals(taken)).isZero();
    }

    @Test
    void anOpenOneStaysOpenAndOneWithoutDueDateIsPromisedItsServicesPeriod() throws IOException {
        var id = id();
        var result = run(line(id, "", "", "Open", "", "42.3574"));
        assertThat(result.open()).isEqualTo(1);
        assertThat(result.withoutDue()).isEqualTo(1);
        var taken = caseOf(id);
        assertThat(taken.status()).isEqualTo(Status.RECEIVED);
        assertThat(taken.clocks().dueAt()).isAfter(taken.matter().submittedAt());
    }

    @Test
    void theDefaultPointIsNoPlace() throws IOException {
        var id = id();
        run(line(id, "", "", "Open", "", "42.3594"));
        assertThat(caseOf(id).matter().place()).isEqualTo(Place.of(null, null, "33 Beacon St Boston MA"));
    }

    @Test
    void comingAgainItBecomesNothingNew() throws IOException {
        var lines = new String[] {line(id(), "", "", "Open", "", "42.1"), line(id(), "", "", "Open", "", "42.1")};
        assertThat(run(lines).taken()).isEqualTo(2);
        var again = run(lines[0], lines[1], line(id(), "", "", "Open", "", "42.1"));
        assertThat(again.taken()).isEqualTo(1);
        assertThat(again.known()).isEqualTo(2);
    }

    @Test
    void theSameRecordTwiceInOneFileIsOneCase() throws IOException {
        var line = line(id(), "", "", "Open", "", "42.1");
        var result = run(line, line);
        assertThat(result.taken()).isEqualTo(1);
        assertThat(result.known()).isEqualTo(1);
    }

    @Test
    void anUnsoundLineIsReportedAndTheRestGoesOn() throws IOException {
        var result = run(
                line(id(), "", "2014-12-31T09:00:00", "Closed", "", "42.1"),
                line(id(), "", "yesterday", "Closed", "", "42.1"),
                line(id(), "", "", "Closed", "", "42.1"),
                line("", "", "", "Open", "", "42.1"),
                line(id(), "", "", "Open", "", "north"),
                "1,2,3",
                line(id(), "", "", "Open", "", "42.1"));
        assertThat(result.read()).isEqualTo(7);
        assertThat(result.taken()).isEqualTo(1);
        assertThat(result.setAside()).isEqualTo(6);
        var report = Files.readAllLines(folder.resolve("rejects.csv"));
        assertThat(report).hasSize(7);
        assertThat(report.get(1))
                .startsWith("2,")
                .contains("CLOSED_DT,2014-12-31T09:00:00,")
                .contains("before it was opened");
        assertThat(report.get(2)).startsWith("3,").contains("CLOSED_DT,yesterday,");
        assertThat(report.get(3)).contains("CLOSED_DT,,");
        assertThat(report.get(4)).contains("CASE_ENQUIRY_ID,,");
        assertThat(report.get(5)).contains("LATITUDE,north,");
        assertThat(report.get(6)).startsWith("7,");
    }

    @Test
    void aFileOfAnotherKindIsRefusedInOneLine() throws IOException {
        var file = Files.writeString(folder.resolve("other.csv"), "name,age\nHuda,30\n");
        assertThatThrownBy(() -> run(file)).isInstanceOf(UnreadableFile.class).hasMessageContaining("CASE_ENQUIRY_ID");
        var gz = Files.writeString(folder.resolve("other.csv.gz"), "not gzip");
        assertThatThrownBy(() -> run(gz)).isInstanceOf(UnreadableFile.class).hasMessageContaining("gzip");
    }

    private Result run(String... lines) throws IOException {
        return run(Files.writeString(folder.resolve("cases.csv"), HEADER + "\n" + String.join("\n", lines) + "\n"));
    }

    private Result run(Path file) throws IOException {
        try (var rejects = new Rejects(folder.resolve("rejects.csv"))) {
            return boston.run(file, rejects, read -> {});
        }
    }

    private static String id() {
        return Long.toString(UUID.randomUUID().getMostSignificantBits() >>> 5);
    }

    private static String line(String id, String due, String closed, String status, String reason, String latitude) {
        var longitude = latitude.equals("42.3594") ? "-71.0587" : "-71.0648";
        return String.join(
                ",",
                List.of(
                        id,
                        "2015-01-01T00:20:09",
                        due,
                        closed,
                        status,
                        reason,
                        "PRINTED",
                        "Public Works Department",
                        "Street Lights",
                        "Street Light Outages",
                        "PWDx",
                        "33 Beacon St  Boston  MA",
                        latitude,
                        longitude,
                        "Constituent Call"));
    }

    private Case caseOf(String sourceId) {
        long id = jdbc.sql("select case_id from intake.source_case where source = 'boston311' and source_id = :id")
                .param("id", sourceId)
                .query(Long.class)
                .single();
        return cases.get(new CaseId(id));
    }

    private long brokenSeals(Case taken) {
        return jdbc.sql("""
                select count(*) from (
                  select digest, journal.digest(
                           lag(digest, 1, decode(repeat('00', 32), 'hex')) over (order by seq),
                           subject, subject_id, seq, type, at, actor, data) as expected
                    from journal.entry where subject = 'case' and subject_id = :id) chain
                 where digest <> expected
                """).param("id", taken.id().value()).query(Long.class).single();
    }
}
