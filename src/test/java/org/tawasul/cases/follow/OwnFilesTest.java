package org.tawasul.cases.follow;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tawasul.Cast;
import org.tawasul.TawasulTest;
import org.tawasul.TestClock;
import org.tawasul.cases.Asking;
import org.tawasul.cases.Assigning;
import org.tawasul.cases.Attachments;
import org.tawasul.cases.CaseId;
import org.tawasul.cases.Message;
import org.tawasul.cases.Messages;
import org.tawasul.cases.Noting;
import org.tawasul.cases.Replying;
import org.tawasul.identity.As;

@TawasulTest
class OwnFilesTest {
    private static final byte[] LETTER = "رقم الحاوية 417".getBytes(StandardCharsets.UTF_8);

    @Autowired
    As as;

    @Autowired
    Cast cast;

    @Autowired
    Requester.Requesters requesters;

    @Autowired
    TestClock clock;

    @Autowired
    Assigning assigning;

    @Autowired
    Asking asking;

    @Autowired
    Noting noting;

    @Autowired
    Replying replying;

    @Autowired
    Attachments attachments;

    @Autowired
    Messages messages;

    @Autowired
    JdbcClient jdbc;

    private Requester maryam;
    private CaseId id;

    @BeforeEach
    void aQuestionIsAsked() {
        clock.is("2026-09-06T09:00");
        maryam = requesters.withComplaint(clock.instant());
        id = maryam.complaint.id();
        assigning.claim(id, cast.huda, clock.instant());
        asking.ask(id, cast.huda, "ما رقم الحاوية؟", clock.instant());
        maryam.track();
        maryam.browser.get(maryam.page());
    }

    @Test
    void anAnswerMayBringAFileWithoutAScript() {
        var sent = maryam.browser.postFile(maryam.page() + "/answers", "files", "bin.txt", LETTER, "text", "في الملف");
        assertThat(maryam.browser.follow(sent).body()).contains("وصلت إجابتك إلى الجهة", "bin.txt", "/files/");
        assertThat(attachments.listOf(id)).singleElement().satisfies(file -> {
            assertThat(file.officerId()).isZero();
            assertThat(file.messageId())
                    .isEqualTo(messages.findLast(id, Message.Kind.ANSWER)
                            .orElseThrow()
                            .id());
        });
        assertThat(maryam.browser.get(file()).statusCode()).isEqualTo(200);
    }

    @Test
    void aFileThatIsNotTakenLosesNeitherTheWordsNorTheOtherFiles() {
        var refused = maryam.browser.postFile(
                maryam.page() + "/answers", "files", "evil.exe", new byte[] {'M', 'Z', 0, 0, 1, 2}, "text", "في الملف");
        assertThat(refused.statusCode()).isEqualTo(200);
        assertThat(refused.body()).contains("evil.exe", "في الملف</textarea>");
        var kept = maryam.browser.postFile(maryam.page() + "/answers", "files", "bin.txt", LETTER, "text", "");
        assertThat(kept.body()).contains("اكتب إجابتك", "bin.txt", "name=\"upload\"");
        var upload = Pattern.compile("name=\"upload\" value=\"([^\"]+)\"").matcher(kept.body());
        assertThat(upload.find()).isTrue();
        maryam.browser.postFile(
                maryam.page() + "/answers", "files", "", new byte[0], "text", "في الملف", "upload", upload.group(1));
        assertThat(attachments.listOf(id)).hasSize(1);
    }

    @Test
    void nobodyElseMayOpenAFileOfTheCase() {
        maryam.browser.postFile(maryam.page() + "/answers", "files", "bin.txt", LETTER, "text", "في الملف");
        var path = file();
        var hassan = requesters.withComplaint(clock.instant());
        hassan.track();
        assertThat(hassan.browser.get(path).statusCode()).isEqualTo(404);
        assertThat(as.guest().get(path).statusCode()).isEqualTo(404);
        assertThat(as.citizen(hassan.phone).get(path).statusCode()).isEqualTo(404);
        assertThat(as.citizen(maryam.phone).get(path).statusCode()).isEqualTo(200);
        clock.passes(Duration.ofMinutes(31));
        assertThat(maryam.browser.get(path).statusCode()).isEqualTo(404);
    }

    @Test
    void whatTheStaffKeepAmongThemselvesIsNotOpenedEither() {
        maryam.browser.postFile(maryam.page() + "/answers", "files", "bin.txt", LETTER, "text", "في الملف");
        var path = file();
        noting.note(id, cast.huda, "ملاحظة", clock.instant());
        long note = messages.findLast(id, Message.Kind.NOTE).orElseThrow().id();
        attach("message_id = " + note + ", officer_id = " + cast.huda.id());
        assertThat(maryam.browser.get(path).statusCode()).isEqualTo(404);
        assertThat(maryam.browser.get(maryam.page()).body()).doesNotContain("bin.txt");
        attach("message_id = null, officer_id = " + cast.huda.id());
        assertThat(maryam.browser.get(path).statusCode()).isEqualTo(404);
        assertThat(maryam.browser.get(maryam.page()).body()).doesNotContain("bin.txt");
        replying.reply(id, cast.huda, "تم", List.of(), clock.instant());
        long reply = messages.findLast(id, Message.Kind.REPLY).orElseThrow().id();
        attach("message_id = " + reply + ", officer_id = " + cast.huda.id());
        assertThat(maryam.browser.get(path).statusCode()).isEqualTo(200);
        assertThat(maryam.browser.get(maryam.page()).body()).contains("bin.txt");
    }

    /** As if the file had come with something else. */
    private void attach(String set) {
        jdbc.sql("update cases.attachment set " + set + " where case_id = :id")
                .param("id", id.value())
                .update();
    }

    private String file() {
        return "/files/" + attachments.listOf(id).getFirst().fileId();
    }
}
