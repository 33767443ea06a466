package org.tawasul.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionOperations;
import org.tawasul.TawasulTest;

@TawasulTest
class FileControllerTest {
    @LocalServerPort
    int port;

    @Autowired
    Files files;

    @Autowired
    TestAccess access;

    @Autowired
    TransactionOperations transactions;

    private Sender maryam;

    @BeforeEach
    void someoneWritesADraft() {
        maryam = new Sender(port, UUID.randomUUID().toString());
    }

    @Test
    void whomNobodyGrantsItFindsNothing() {
        long file = attached("a.pdf", Samples.pdf(500, 1));
        assertThat(read(file).statusCode()).isEqualTo(200);
        assertThat(maryam.bytes("/files/" + file).statusCode()).isEqualTo(404);
        assertThat(maryam.bytes("/files/" + file + "/thumbnail").statusCode()).isEqualTo(404);
        assertThat(read(file + 1_000_000).statusCode()).isEqualTo(404);
        access.attached.remove(file);
        assertThat(read(file).statusCode()).isEqualTo(404);
    }

    @Test
    void aPhotoIsShownInThePageAndBringsNothingOfThePhone() {
        long file = attached("صورة.jpg", Samples.withExif(Samples.jpeg(3000, 1500), 6));
        var photo = read(file);
        assertThat(header(photo, "Content-Type")).isEqualTo("image/jpeg");
        assertThat(header(photo, "Content-Disposition"))
                .startsWith("inline;")
                .contains("filename*=UTF-8''%D8%B5%D9%88%D8%B1%D8%A9.jpg");
        assertThat(Samples.decoded(photo.body()).getHeight()).isEqualTo(2560);
        assertThat(new String(photo.body(), java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain(Samples.MAKER);

        var thumbnail = maryam.bytes("/files/" + file + "/thumbnail", "Test-Reader", "yes");
        assertThat(Samples.decoded(thumbnail.body()).getHeight()).isEqualTo(320);
    }

    @Test
    void everythingElseIsOfferedForSaving() {
        for (long file : List.of(
                attached("a.html", Samples.text("only text <script>alert(1)</script>")),
                attached("a.pdf", Samples.pdf(500, 1)),
                attached("a.docx", Samples.docx()),
                attached("a.mp4", Samples.film()),
                attached("a.heic", Samples.heic()))) {
            var answer = read(file);
            assertThat(header(answer, "Content-Disposition")).startsWith("attachment;");
            assertThat(header(answer, "Content-Type")).doesNotContain("html", "svg", "xml;", "script");
        }
    }

    @Test
    void aBrowserIsToldToTrustNothingAndToAskEachTime() {
        var answer = read(attached("a.txt", Samples.text("السلام عليكم")));
        assertThat(answer.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(answer.headers().allValues("Content-Security-Policy"))
                .containsExactly("sandbox; default-src 'none'");
        assertThat(header(answer, "Cache-Control")).isEqualTo("no-cache, private");
        assertThat(header(answer, "Content-Type")).isEqualToIgnoringCase("text/plain;charset=UTF-8");
        assertThat(new String(answer.body(), java.nio.charset.StandardCharsets.UTF_8))
                .isEqualTo("السلام عليكم");
    }

    @Test
    void whatABrowserHasIsNotSentAgainAndPartsCanBeAskedFor() {
        var pdf = Samples.pdf(5000, 3);
        long file = attached("a.pdf", pdf);
        var tag = header(read(file), "ETag");
        assertThat(tag).isEqualTo("\"" + files.get(file).sha256() + "\"");
        assertThat(read(file, "If-None-Match", tag).statusCode()).isEqualTo(304);
        var part = read(file, "Range", "bytes=1000-1999");
        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(header(part, "Content-Range")).isEqualTo("bytes 1000-1999/5000");
        assertThat(part.body()).isEqualTo(Arrays.copyOfRange(pdf, 1000, 2000));
        assertThat(read(file, "Range", "bytes=9000-").statusCode()).isEqualTo(416);
    }

    private long attached(String name, byte[] content) {
        var upload = maryam.upload(name, content);
        List<StoredFile> claimed = java.util.Objects.requireNonNull(
                transactions.execute(_ -> files.claim("test-" + maryam.owner(), List.of(upload))));
        long file = claimed.getFirst().id();
        access.attached.add(file);
        return file;
    }

    private HttpResponse<byte[]> read(long file, String... headers) {
        var all = Arrays.copyOf(headers, headers.length + 2);
        all[headers.length] = "Test-Reader";
        all[headers.length + 1] = "yes";
        return maryam.bytes("/files/" + file, all);
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
