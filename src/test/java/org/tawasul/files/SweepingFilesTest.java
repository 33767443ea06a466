package org.tawasul.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;
import org.tawasul.TawasulTest;

@TawasulTest
class SweepingFilesTest {
    @Autowired
    SweepingFiles sweeping;

    @Autowired
    Receiving receiving;

    @Autowired
    Uploads uploads;

    @Autowired
    Appending appending;

    @Autowired
    Files files;

    @Autowired
    FileStore store;

    @Autowired
    TestAccess access;

    @Autowired
    TransactionOperations transactions;

    @Autowired
    InstantSource clock;

    private final String owner = UUID.randomUUID().toString();

    @Test
    void whatNobodyAttachedIsGoneAfterTwoDaysAndNotBefore() throws IOException {
        var upload = receive(101);
        var half = UUID.randomUUID();
        assertThat(uploads.open(half, owner, "b.pdf", 1000, clock.instant())).isEmpty();
        appending.append(half, owner, 0, 10, new ByteArrayInputStream(Samples.pdf(10, 1)));

        sweeping.sweep(in(47));
        assertThat(files.waiting(owner)).containsExactly(upload);
        assertThat(store.incoming(half)).exists();

        sweeping.sweep(in(49));
        assertThat(files.waiting(owner)).isEmpty();
        assertThat(files.find(upload.file().id())).isEmpty();
        assertThat(store.path(upload.file().sha256())).doesNotExist();
        assertThat(uploads.find(half, owner)).isEmpty();
        assertThat(store.incoming(half)).doesNotExist();
    }

    @Test
    void whatWasAttachedStaysForYears() throws IOException {
        var file = attach(receive(102));
        sweeping.sweep(in(10_000));
        assertThat(files.find(file)).isPresent();
        assertThat(store.path(files.get(file).sha256())).exists();
    }

    @Test
    void whatWasReleasedGoesUnlessSomebodyStillRefersToIt() throws IOException {
        long shown = attach(receive(103));
        long erased = attach(receive(104));
        var contents = files.get(erased).sha256();
        access.attached.add(shown);
        files.release(List.of(shown, erased));

        sweeping.sweep(in(72));

        assertThat(files.find(shown)).isPresent();
        assertThat(files.find(erased)).isEmpty();
        assertThat(store.path(contents)).doesNotExist();
    }

    @Test
    void aContentThatTwoFilesShareOutlivesOneOfThem() throws IOException {
        long kept = attach(receive(105));
        var again = receive(105);
        assertThat(files.get(kept).sha256()).isEqualTo(again.file().sha256());
        sweeping.sweep(in(72));
        assertThat(files.find(again.file().id())).isEmpty();
        assertThat(store.path(again.file().sha256())).exists();
    }

    @Test
    void aContentWithoutAFileIsFound() throws IOException {
        var orphan = store.save(new ByteArrayInputStream(Samples.text("a crash came before the row")));
        sweeping.sweep(in(47));
        assertThat(store.path(orphan.sha256())).exists();
        sweeping.sweep(in(49));
        assertThat(store.path(orphan.sha256())).doesNotExist();
        assertThat(sweeping.sweep(in(49))).isZero();
    }

    private Instant in(int hours) {
        return clock.instant().plus(Duration.ofHours(hours));
    }

    private Upload receive(int seed) throws IOException {
        var received = receiving.receive(owner, "a.pdf", new ByteArrayInputStream(Samples.pdf(400, seed)));
        return ((Received.Kept) received).upload();
    }

    private long attach(Upload upload) {
        return Objects.requireNonNull(transactions.execute(
                        _ -> files.claim(owner, List.of(upload.id().toString()))))
                .getFirst()
                .id();
    }
}
