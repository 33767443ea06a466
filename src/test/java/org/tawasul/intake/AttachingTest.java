package org.tawasul.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.tawasul.TawasulTest;
import org.tawasul.Visitor;
import org.tawasul.cases.Attachments;
import org.tawasul.cases.Cases;
import org.tawasul.catalogue.Kind;
import org.tawasul.identity.OverheardMessages;

@TawasulTest
class AttachingTest {
    private static final Pattern FILE = Pattern.compile("href=\"(/files/\\d+)\"");

    @LocalServerPort
    int port;

    @Autowired
    Cases cases;

    @Autowired
    Attachments attachments;

    @Autowired
    OverheardMessages messages;

    @Autowired
    DraftFiles draftFiles;

    @Test
    void aPhotoReportBeginsWithThePhoto() throws IOException {
        var writer = new Writer(new Visitor(port), messages);
        assertThat(writer.visitor.get("/new?kind=photo").body()).contains("ابدأ بالصورة");
        assertThat(writer.begun(writer.visitor.post("/new", "kind", "photo"))).endsWith("/files");

        assertThat(writer.fill("files").body()).contains("أضف صورة واحدة على الأقل", "أكتب شكوى بلا صورة");
        assertThat(Writer.to(writer.open("service"))).endsWith("/files");
        writer.open("files");
        assertThat(Writer.to(writer.visitor.postFile(writer.address("files"), "files", "حفرة.jpg", photo())))
                .endsWith("/service");
        assertThat(writer.pass("service", "service", "pavement-damage")).endsWith("/text");
        assertThat(writer.pass("text", "text", "حفرة عميقة عند مدخل المدرسة.")).endsWith("/place");
        assertThat(writer.pass("place", "area", "muharraq", "words", "عند باب المدرسة"))
                .endsWith("/you");
        writer.introduceAs("مريم أحمد");
        assertThat(writer.pass("code", "code", writer.code())).endsWith("/check");
        assertThat(writer.open("check").body()).contains("حفرة.jpg");

        var found = cases.find(writer.send()).orElseThrow();
        assertThat(found.matter().kind()).isEqualTo(Kind.PHOTO);
        assertThat(attachments.listOf(found.id()))
                .singleElement()
                .satisfies(file -> assertThat(file.name()).isEqualTo("حفرة.jpg"));
    }

    @Test
    void aRefusedFileLosesNothingElseAndAFileCanBeTakenOut() throws IOException {
        var writer = new Writer(new Visitor(port), messages);
        writer.begin("complaint", "test-leak");
        writer.pass("text", "text", "الماء يتسرب من أنبوب أمام بيتنا.");
        writer.pass("place", "words", "قرب المسجد");
        writer.open("files");
        writer.visitor.postFile(writer.address("files"), "files", "أنبوب.jpg", photo());
        var program = "MZ\u0000\u0000 This program cannot be run in DOS mode".getBytes(StandardCharsets.US_ASCII);
        var refused = writer.visitor.postFile(writer.address("files"), "files", "هدية.exe", program);
        assertThat(refused.body()).contains("هدية.exe", "href=\"#files\"", "أنبوب.jpg");

        var address = fileIn(writer.open("files").body());
        assertThat(writer.visitor.get(address + "/thumbnail").statusCode()).isEqualTo(200);
        assertThat(new Visitor(port).get(address).statusCode()).isEqualTo(404);
        long id = Long.parseLong(address.substring("/files/".length()));
        assertThat(draftFiles.among(List.of(id))).containsExactly(id);

        writer.open("files");
        assertThat(Writer.to(writer.visitor.post(writer.address("files"), "removeFile", Long.toString(id))))
                .endsWith("/files");
        assertThat(writer.open("files").body()).doesNotContain("أنبوب.jpg");
        assertThat(writer.visitor.get(address).statusCode()).isEqualTo(404);
        assertThat(draftFiles.among(List.of(id))).isEmpty();
    }

    @Test
    void onlyTheBrowserOfADraftSendsFilesToIt() {
        var writer = new Writer(new Visitor(port), messages);
        writer.begin("complaint", "test-leak");
        writer.open("text");
        var stranger = new Visitor(port);
        new Writer(stranger, messages).begin("complaint", "test-leak");
        stranger.get("/new?kind=complaint&service=test-leak");
        assertThat(stranger.post("/files/uploads?for=" + writer.draft()).statusCode())
                .isIn(403, 404, 412);
        assertThat(stranger.postFile(writer.address("files"), "files", "x.jpg", new byte[] {1})
                        .statusCode())
                .isEqualTo(404);
    }

    private static String fileIn(String page) {
        var found = FILE.matcher(page);
        assertThat(found.find()).as(page).isTrue();
        return found.group(1);
    }

    private static byte[] photo() throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(120, 80, BufferedImage.TYPE_INT_RGB), "jpeg", out);
        return out.toByteArray();
    }
}
