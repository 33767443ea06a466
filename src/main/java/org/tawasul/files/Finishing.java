package org.tawasul.files;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Makes a file of an upload that came whole: judges the content, cleans it, keeps it, and only then writes the row. So
 * a row always has its content; a crash in between leaves a content without a row, which {@link SweepingFiles} finds, and
 * an upload that can be finished again.
 */
@Component
class Finishing {
    /** Shared by whoever adds contents, exclusive to whoever deletes them. */
    static final long CONTENTS_LOCK = 0x7461_7761_7375_6c38L;

    private final FileStore store;
    private final Sniffing sniffing;
    private final Pictures pictures;
    private final StoredFiles files;
    private final Uploads uploads;
    private final JdbcClient jdbc;
    private final TransactionOperations transactions;
    private final InstantSource clock;

    Finishing(
            FileStore store,
            Sniffing sniffing,
            Pictures pictures,
            StoredFiles files,
            Uploads uploads,
            JdbcClient jdbc,
            TransactionOperations transactions,
            InstantSource clock) {
        this.store = store;
        this.sniffing = sniffing;
        this.pictures = pictures;
        this.files = files;
        this.uploads = uploads;
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** What a content became, ready to be kept. */
    private record Ready(
            FileType type,
            Source content,
            @Nullable Integer width,
            @Nullable Integer height,
            byte @Nullable [] thumbnail,
            Optional<Place> place) {
        static Ready asIs(FileType type, Source content) {
            return new Ready(type, content, null, null, null, Optional.empty());
        }
    }

    private interface Source {
        InputStream open() throws IOException;
    }

    /** The caller holds the upload, so that nobody writes to it meanwhile. A refused upload is gone. */
    Optional<Refusal> finish(Uploads.Row upload) throws IOException {
        var content = store.incoming(upload.id());
        var refusal = switch (sniffing.of(content)) {
            case Sniffing.Verdict.Not(var why) -> why;
            case Sniffing.Verdict.Is(var type) -> keep(upload, content, type);
        };
        if (refusal != null) uploads.delete(upload.id());
        store.dropIncoming(upload.id());
        return Optional.ofNullable(refusal);
    }

    private @Nullable Refusal keep(Uploads.Row upload, Path content, FileType type) throws IOException {
        switch (type.handling) {
            case PICTURE -> {
                var exif = Exif.of(content, type);
                switch (pictures.rewrite(content, type, exif.orientation())) {
                    case Pictures.Rewritten.Unusable(var why) -> {
                        return why;
                    }
                    case Pictures.Rewritten.Picture picture ->
                        keep(
                                upload,
                                new Ready(
                                        picture.type(),
                                        () -> new ByteArrayInputStream(picture.content()),
                                        picture.width(),
                                        picture.height(),
                                        picture.thumbnail(),
                                        exif.place()));
                }
            }
            case BOXES -> {
                var place = Exif.of(content, type).place();
                if (!Boxes.blankMetadata(content, type)) return Refusal.UNREADABLE;
                keep(upload, new Ready(type, () -> FileStore.read(content), null, null, null, place));
            }
            case TEXT -> {
                var text = PlainText.inUtf8(content);
                keep(upload, Ready.asIs(type, () -> new ByteArrayInputStream(text)));
            }
            case AS_IS -> keep(upload, Ready.asIs(type, () -> FileStore.read(content)));
        }
        return null;
    }

    private void keep(Uploads.Row upload, Ready ready) throws IOException {
        try {
            transactions.executeWithoutResult(_ -> {
                jdbc.sql("select pg_advisory_xact_lock_shared(:lock)")
                        .param("lock", CONTENTS_LOCK)
                        .query((row, _) -> true)
                        .single();
                var content = save(ready.content);
                var picture = ready.thumbnail;
                var thumbnail = picture == null ? null : save(() -> new ByteArrayInputStream(picture));
                long file = files.add(
                        content,
                        ready.type,
                        FileName.of(upload.name(), ready.type),
                        ready.width,
                        ready.height,
                        thumbnail == null ? null : thumbnail.sha256(),
                        clock.instant());
                uploads.accepted(upload.id(), file, ready.place);
            });
        } catch (UncheckedIOException failed) {
            throw failed.getCause();
        }
    }

    private FileStore.Content save(Source source) {
        try (var content = source.open()) {
            return store.save(content);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
