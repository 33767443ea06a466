package org.tawasul.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionOperations;
import org.tawasul.TawasulTest;

@TawasulTest
class ReceivingTest {
    @Autowired
    Receiving receiving;

    @Autowired
    Files files;

    @Autowired
    FileStore store;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionOperations transactions;

    @Value("${tawasul.data}")
    Path data;

    private final String owner = UUID.randomUUID().toString();

    @Test
    void aFilePostedWithoutAScriptIsKeptAlike() throws IOException {
        var kept = kept("../../../etc/صورة الشارع.png", Samples.withExif(Samples.jpeg(200, 100), 8));
        assertThat(kept.file().name()).isEqualTo("صورة الشارع.jpg");
        assertThat(kept.file().mediaType()).isEqualTo("image/jpeg");
        assertThat(kept.file().height()).isEqualTo(200);
        assertThat(kept.place()).isPresent();
        assertThat(files.waiting(owner)).containsExactly(kept);
        assertThat(store.path(kept.file().sha256()))
                .exists()
                .startsWith(data.toAbsolutePath().normalize().resolve("files"));
    }

    @Test
    void whatIsTooLargeIsNotReadToItsEnd() throws IOException {
        var endless = new InputStream() {
            private long given;

            @Override
            public int read() {
                given++;
                return 'a';
            }
        };
        assertThat(receiving.receive(owner, "a.txt", endless)).isEqualTo(new Received.Refused(Refusal.TOO_LARGE));
        assertThat(endless.given).isLessThan(26 * 1024 * 1024);
        assertThat(files.waiting(owner)).isEmpty();
    }

    @Test
    void theEleventhFileIsRefused() throws IOException {
        for (int i = 0; i < 10; i++) kept(i + ".pdf", Samples.pdf(100, i));
        assertThat(receive("more.pdf", Samples.pdf(100, 11))).isEqualTo(new Received.Refused(Refusal.TOO_MANY));
        files.discard(owner, files.waiting(owner).getFirst().id().toString());
        kept("more.pdf", Samples.pdf(100, 11));
        assertThat(files.waiting(owner)).hasSize(10);
    }

    @Test
    void theSameContentIsStoredOnceButEachKeepsItsOwnFile() throws IOException {
        var first = kept("a.pdf", Samples.pdf(300, 5)).file();
        var second = kept("b.pdf", Samples.pdf(300, 5)).file();
        assertThat(second.sha256()).isEqualTo(first.sha256());
        assertThat(second.id()).isNotEqualTo(first.id());
        assertThat(files.listOf(List.of(second.id(), -1L, first.id()))).containsExactly(second, first);
    }

    @Test
    void aRowNeverComesBeforeItsContent() throws IOException {
        var kept = kept("a.pdf", Samples.pdf(300, 77)).file();
        assertThat(store.path(kept.sha256())).hasSize(300);
        // Where the database refuses the row, the content is there already: that is the order.
        jdbc.sql("alter table files.file add constraint refused check (bytes <> 301) not valid")
                .update();
        try {
            assertThatThrownBy(() -> receive("b.pdf", Samples.pdf(301, 77))).hasMessageContaining("refused");
            var hash = sha256(Samples.pdf(301, 77));
            assertThat(store.path(hash)).exists();
        } finally {
            jdbc.sql("alter table files.file drop constraint refused").update();
        }
    }

    @Test
    void aClaimThatIsRolledBackLeavesTheFileWaiting() throws IOException {
        var kept = kept("a.pdf", Samples.pdf(300, 6));
        var id = List.of(kept.id().toString());
        transactions.executeWithoutResult(transaction -> {
            assertThat(files.claim(owner, id)).hasSize(1);
            transaction.setRollbackOnly();
        });
        assertThat(files.waiting(owner)).hasSize(1);
        assertThatThrownBy(() -> files.claim(owner, id)).isInstanceOf(IllegalTransactionStateException.class);
    }

    private Received receive(String name, byte[] content) throws IOException {
        return receiving.receive(owner, name, new ByteArrayInputStream(content));
    }

    private Upload kept(String name, byte[] content) throws IOException {
        return ((Received.Kept) receive(name, content)).upload();
    }

    private static String sha256(byte[] content) {
        try {
            return java.util.HexFormat.of()
                    .formatHex(Objects.requireNonNull(java.security.MessageDigest.getInstance("SHA-256"))
                            .digest(content));
        } catch (java.security.NoSuchAlgorithmException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
