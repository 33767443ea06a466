package org.tawasul.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionOperations;
import org.tawasul.TawasulTest;

@TawasulTest
class UploadControllerTest {
    @LocalServerPort
    int port;

    @Autowired
    Files files;

    @Autowired
    FileStore store;

    @Autowired
    TransactionOperations transactions;

    private Sender maryam;

    @BeforeEach
    void someoneWritesADraft() {
        maryam = new Sender(port, UUID.randomUUID().toString());
    }

    @Test
    void theServerSaysWhatItSpeaks() {
        var answer = maryam.send("/files/uploads", "OPTIONS", "Accept", "*/*");
        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(answer.headers().map())
                .containsEntry("tus-version", List.of("1.0.0"))
                .containsEntry("tus-extension", List.of("creation,expiration,termination"))
                .containsEntry("tus-max-size", List.of("26214400"));
    }

    @Test
    void aFileSentInPiecesArrivesWholeWithItsArabicName() throws IOException {
        var pdf = Samples.pdf(200_000, 7);
        var upload = maryam.begin("عقد الإيجار – الصفحة 1.pdf", pdf.length);
        assertThat(Sender.offset(maryam.head(upload))).contains(0L);
        assertThat(maryam.patch(upload, 0, pdf, 0, 70_000).statusCode()).isEqualTo(204);
        var head = maryam.head(upload);
        assertThat(Sender.offset(head)).contains(70_000L);
        assertThat(head.headers().firstValue("Upload-Length")).contains("200000");
        assertThat(head.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(Sender.offset(maryam.patch(upload, 70_000, pdf, 70_000, 200_000)))
                .contains(200_000L);

        var file = claim(Sender.idIn(upload)).getFirst();

        assertThat(file.name()).isEqualTo("عقد الإيجار – الصفحة 1.pdf");
        assertThat(file.mediaType()).isEqualTo("application/pdf");
        try (var content = files.open(file.id())) {
            assertThat(content.readAllBytes()).isEqualTo(pdf);
        }
    }

    @Test
    void aBrokenConnectionLosesNothingThatArrived() throws Exception {
        var pdf = Samples.pdf(300_000, 8);
        var upload = maryam.begin("a.pdf", pdf.length);
        var random = new Random(42);
        int offset = 0;
        while (offset < 200_000) {
            int sent = 1 + random.nextInt(60_000);
            try (var line = new Socket("localhost", port)) {
                var out = line.getOutputStream();
                out.write(maryam.rawPatch(upload, offset, pdf.length - offset).getBytes(StandardCharsets.US_ASCII));
                out.write(pdf, offset, sent);
                out.flush();
                line.shutdownOutput();
                line.getInputStream().readAllBytes();
            }
            offset += sent;
            assertThat(Sender.offset(maryam.head(upload))).contains((long) offset);
        }
        assertThat(maryam.patch(upload, offset, pdf, offset, pdf.length).statusCode())
                .isEqualTo(204);
        try (var content = files.open(claim(Sender.idIn(upload)).getFirst().id())) {
            assertThat(content.readAllBytes()).isEqualTo(pdf);
        }
    }

    @Test
    void onlyOneMayWriteAtATime() throws Exception {
        var pdf = Samples.pdf(100_000, 9);
        var upload = maryam.begin("a.pdf", pdf.length);
        try (var slow = new Socket("localhost", port)) {
            var out = slow.getOutputStream();
            out.write(maryam.rawPatch(upload, 0, pdf.length).getBytes(StandardCharsets.US_ASCII));
            out.write(pdf, 0, 10);
            out.flush();
            while (store.incomingBytes(UUID.fromString(Sender.idIn(upload))) < 10) Thread.sleep(10);
            assertThat(maryam.patch(upload, 0, pdf).statusCode()).isEqualTo(423);
            assertThat(maryam.delete(upload).statusCode()).isEqualTo(423);
            out.write(pdf, 10, pdf.length - 10);
            out.flush();
            assertThat(new String(slow.getInputStream().readNBytes(12), StandardCharsets.US_ASCII))
                    .isEqualTo("HTTP/1.1 204");
        }
        assertThat(claim(Sender.idIn(upload))).hasSize(1);
    }

    @Test
    void manyAtOnceLeaveOneWriter() throws Exception {
        var pdf = Samples.pdf(50_000, 10);
        var upload = maryam.begin("a.pdf", pdf.length);
        var start = new CountDownLatch(1);
        var statuses = new int[8];
        var threads = new Thread[statuses.length];
        for (int i = 0; i < threads.length; i++) {
            int n = i;
            threads[i] = Thread.ofVirtual().start(() -> {
                try {
                    start.await();
                } catch (InterruptedException stopped) {
                    Thread.currentThread().interrupt();
                }
                statuses[n] = maryam.patch(upload, 0, pdf).statusCode();
            });
        }
        start.countDown();
        for (var thread : threads) thread.join();
        assertThat(Arrays.stream(statuses).boxed().toList())
                .isSubsetOf(204, 409, 423)
                .containsOnlyOnce(204);
        try (var content = files.open(claim(Sender.idIn(upload)).getFirst().id())) {
            assertThat(content.readAllBytes()).isEqualTo(pdf);
        }
    }

    @Test
    void theProtocolIsKept() {
        var pdf = Samples.pdf(1000, 1);
        var upload = maryam.begin("a.pdf", pdf.length);
        assertThat(maryam.patch(upload, 10, pdf).statusCode())
                .as("wrong offset")
                .isEqualTo(409);
        assertThat(maryam.patch(upload, 0, Samples.pdf(1001, 1)).statusCode())
                .as("too long")
                .isEqualTo(413);
        assertThat(maryam.send(upload, "HEAD", "Tus-Resumable", "0.2.2").statusCode())
                .isEqualTo(412);
        assertThat(maryam.send(upload, "GET", "Accept", "*/*").statusCode()).isEqualTo(405);
        assertThat(maryam.head("/files/uploads/" + UUID.randomUUID()).statusCode())
                .isEqualTo(404);
        assertThat(maryam.patch(upload, 0, pdf).statusCode()).isEqualTo(204);
        assertThat(maryam.patch(upload, 0, pdf).statusCode()).as("repeated").isEqualTo(409);
        assertThat(maryam.patch(upload, 1000, new byte[0]).statusCode()).isEqualTo(204);
        assertThat(maryam.delete(upload).statusCode()).isEqualTo(204);
        assertThat(maryam.head(upload).statusCode()).isEqualTo(404);
        assertThat(files.waiting("test-" + maryam.owner())).isEmpty();
    }

    @Test
    void withoutOurTokenNothingIsTaken() {
        var forged = maryam.send("/files/uploads", "POST", "Tus-Resumable", "1.0.0", "Upload-Length", "10");
        assertThat(forged.statusCode()).isEqualTo(403);
    }

    @Test
    void nobodyTouchesWhatAnotherSends() {
        var pdf = Samples.pdf(1000, 1);
        var upload = maryam.begin("a.pdf", pdf.length);
        var stranger = new Sender(port, UUID.randomUUID().toString());
        var nobody = new Sender(port, null);
        for (var other : List.of(stranger, nobody)) {
            assertThat(other.head(upload).statusCode()).isEqualTo(404);
            assertThat(other.patch(upload, 0, pdf).statusCode()).isEqualTo(404);
            assertThat(other.delete(upload).statusCode()).isEqualTo(404);
        }
        assertThat(nobody.create("a.pdf", 10, "").statusCode()).isEqualTo(403);
        maryam.patch(upload, 0, pdf);
        assertThat(transactions.<List<StoredFile>>execute(
                        _ -> files.claim("test-" + stranger.owner(), List.of(Sender.idIn(upload)))))
                .isEmpty();
        files.discard("test-" + stranger.owner(), Sender.idIn(upload));
        assertThat(claim(Sender.idIn(upload), "no id")).hasSize(1);
        assertThat(claim(Sender.idIn(upload))).as("claimed before").isEmpty();
    }

    @Test
    void aContentThatIsNotTakenIsGone() throws IOException {
        var page = Samples.text("<!doctype html><html><script>alert(1)</script></html>");
        var upload = maryam.begin("photo.jpg", page.length);
        var refused = maryam.patch(upload, 0, page);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).isEqualTo("{\"reason\":\"web-page\"}");
        assertThat(maryam.head(upload).statusCode()).isEqualTo(404);
        assertThat(store.incomingBytes(UUID.fromString(Sender.idIn(upload)))).isZero();
    }

    @Test
    void aLargeProgramIsRefusedAfterItsFirstPiece() {
        var program = Samples.join(Samples.hex("4d5a9000"), new byte[20_000]);
        var upload = maryam.begin("film.mp4", 20_000_000);
        var refused = maryam.patch(upload, 0, program);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).isEqualTo("{\"reason\":\"program\"}");
    }

    @Test
    void theLimitsHoldForTheOwner() {
        assertThat(maryam.create("a.pdf", 0, "").body()).contains("empty");
        var tooLarge = maryam.create("a.mp4", 25 * 1024 * 1024 + 1, "");
        assertThat(tooLarge.statusCode()).isEqualTo(413);
        assertThat(tooLarge.body()).contains("too-large");
        maryam.begin("a.mp4", 25 * 1024 * 1024);
        maryam.begin("b.mp4", 25 * 1024 * 1024);
        assertThat(maryam.create("c.mp4", 11 * 1024 * 1024, "").body()).contains("too-much");
        for (int i = 0; i < 8; i++) maryam.begin(i + ".pdf", 1000);
        assertThat(maryam.create("one-more.pdf", 1000, "").body()).contains("too-many");
    }

    @Test
    void aPhotoTellsItsOwnerWhereItWasTakenAndKeepsThatOnlyWhenAgreed() {
        var photo = Samples.withExif(Samples.jpeg(600, 400), 6);
        var first = maryam.begin("1.jpg", photo.length);
        var answer = maryam.patch(first, 0, photo);
        assertThat(answer.headers().firstValue("Tawasul-Place").orElseThrow()).startsWith("26.22");
        assertThat(maryam.bytes(answer.headers().firstValue("Tawasul-Thumbnail").orElseThrow())
                        .statusCode())
                .isEqualTo(200);
        assertThat(new Sender(port, "stranger").bytes(first + "/thumbnail").statusCode())
                .isEqualTo(404);
        var second = maryam.upload("2.jpg", photo);
        assertThat(files.waiting("test-" + maryam.owner()))
                .hasSize(2)
                .allSatisfy(upload -> assertThat(upload.place()).isPresent());

        files.agreeToPlace("test-" + maryam.owner(), second);
        var claimed = claim(second, Sender.idIn(first));

        assertThat(claimed.get(0).place())
                .hasValueSatisfying(place -> assertThat(place.longitude()).isBetween(50.58, 50.59));
        assertThat(claimed.get(1).place()).isEmpty();
        assertThat(claimed.get(1).width()).isEqualTo(400);
    }

    @Test
    void whatItIsForComesBackWithTheAddress() {
        assertThat(maryam.create("a.pdf", 10, "?for=case-17")
                        .headers()
                        .firstValue("Location")
                        .orElseThrow())
                .endsWith("?for=case-17");
    }

    private List<StoredFile> claim(String... uploads) {
        var claimed =
                transactions.<List<StoredFile>>execute(_ -> files.claim("test-" + maryam.owner(), List.of(uploads)));
        return claimed == null ? List.of() : claimed;
    }
}
