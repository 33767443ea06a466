package org.tawasul.cases.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.ui.ModelMap;
import org.springframework.validation.MapBindingResult;
import org.tawasul.Cast;
import org.tawasul.Complaints;
import org.tawasul.TawasulTest;
import org.tawasul.TestClock;
import org.tawasul.agencies.Officer;
import org.tawasul.cases.Assigning;
import org.tawasul.cases.Attachments;
import org.tawasul.cases.Case;
import org.tawasul.cases.Replying;
import org.tawasul.files.FileReferences;
import org.tawasul.identity.As;

/** Files that go with a reply, and who may then read them. */
@TawasulTest
class ReplyFilesTest {
    @Autowired
    Cast cast;

    @Autowired
    Complaints complaints;

    @Autowired
    As as;

    @Autowired
    TestClock clock;

    @Autowired
    Assigning assigning;

    @Autowired
    Replying replying;

    @Autowired
    Attachments attachments;

    @Autowired
    ReplyFiles files;

    @Autowired
    List<FileReferences> references;

    @Test
    void whatWaitsForAReplyGoesWithItAndIsReadByWhoSeesTheCase() throws IOException {
        var complaint = complaints.held();
        assertThat(send(complaint, cast.huda, "خطاب.txt", "نص الخطاب".getBytes(StandardCharsets.UTF_8)))
                .isFalse();
        var huda = as.officer(cast.huda);
        assertThat(huda.get("/staff/cases/" + complaint.reference()).body()).contains("خطاب.txt");
        assertThat(files.waiting(complaint, cast.salem).waiting()).isEmpty();
        var sent = huda.post(
                "/staff/cases/" + complaint.reference() + "/replies",
                "text",
                "مرفق الخطاب.",
                "version",
                Integer.toString(complaint.version()));
        assertThat(sent.statusCode()).isEqualTo(302);
        var attached = attachments.listOf(complaint.id());
        assertThat(attached).singleElement().satisfies(file -> {
            assertThat(file.officerId()).isEqualTo(cast.huda.id());
            assertThat(file.messageId()).isPositive();
        });
        assertThat(files.waiting(complaint, cast.huda).waiting()).isEmpty();
        long file = attached.getFirst().fileId();
        assertThat(references.stream().flatMap(module -> module.among(List.of(file, 999_999_999L)).stream()))
                .contains(file)
                .doesNotContain(999_999_999L);
        for (var reader : List.of(cast.huda, cast.salem, cast.amal, cast.layla)) {
            assertThat(as.officer(reader).get("/files/" + file).statusCode()).isEqualTo(200);
        }
        for (var stranger : List.of(cast.yusuf, cast.omar, cast.waterCoordinator, cast.noora)) {
            assertThat(as.officer(stranger).get("/files/" + file).statusCode()).isEqualTo(404);
        }
        assertThat(as.guest().get("/files/" + file).statusCode()).isEqualTo(404);
    }

    @Test
    void aFileThatCannotBeTakenIsSaidAtItsField() throws IOException {
        var complaint = complaints.held();
        assertThat(send(complaint, cast.huda, "برنامج.exe", new byte[] {'M', 'Z', 0, 0}))
                .isTrue();
        assertThat(files.waiting(complaint, cast.huda).waiting()).isEmpty();
    }

    @Test
    void aRefusedReplyLeavesItsFilesWaiting() throws IOException {
        var complaint = complaints.held();
        send(complaint, cast.huda, "خطاب.txt", "نص".getBytes(StandardCharsets.UTF_8));
        assigning.assign(complaint.id(), cast.amal, cast.salem.id(), clock.instant());
        files.send(
                open(complaint, cast.huda),
                sent -> replying.reply(complaint.id(), cast.huda, "متأخر", sent, clock.instant()));
        assertThat(attachments.listOf(complaint.id())).isEmpty();
        assertThat(files.waiting(complaint, cast.huda).waiting()).hasSize(1);
    }

    /** Whether something was wrong with the file. */
    private boolean send(Case complaint, Officer officer, String name, byte[] content) throws IOException {
        var errors = new MapBindingResult(new java.util.HashMap<String, Object>(), "form");
        var part = new MockMultipartFile("files", name, null, new ByteArrayInputStream(content));
        files.receive(open(complaint, officer), new ReplyFiles.Sent(List.of(part), null, null), errors);
        return errors.hasErrors();
    }

    private static OpenCase open(Case complaint, Officer officer) {
        return new OpenCase(complaint, officer, 0, new ModelMap(), new MockHttpServletResponse());
    }
}
