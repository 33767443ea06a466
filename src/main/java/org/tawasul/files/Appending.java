package org.tawasul.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Adds to an upload what arrives, keeps whatever arrived when the connection breaks, and finishes the upload with its
 * last byte.
 *
 * <p>The bytes are synced before the offset in the database moves, so an offset that we tell is on disk; bytes beyond
 * it, from a crash in between, are written over. One writer at a time: within this process by a set of ids, between
 * nodes by a lock on the file, which the system gives up when its holder dies.
 */
@Service
class Appending {
    private static final Logger log = LoggerFactory.getLogger(Appending.class);
    private static final int BUFFER = 64 * 1024;

    private final Uploads uploads;
    private final FileStore store;
    private final Sniffing sniffing;
    private final Finishing finishing;
    private final InstantSource clock;
    private final Set<UUID> held = ConcurrentHashMap.newKeySet();

    Appending(Uploads uploads, FileStore store, Sniffing sniffing, Finishing finishing, InstantSource clock) {
        this.uploads = uploads;
        this.store = store;
        this.sniffing = sniffing;
        this.finishing = finishing;
        this.clock = clock;
    }

    sealed interface Outcome {
        /** @param offset bytes that are safe; @param expiresAt when the upload is swept if nothing more comes */
        record At(long offset, long length, Instant expiresAt) implements Outcome {}

        record Unknown() implements Outcome {}

        /** The sender wants to go on from elsewhere than where we are. */
        record Elsewhere(long offset) implements Outcome {}

        /** Somebody else is writing. */
        record Locked() implements Outcome {}

        /** More came than was declared. */
        record TooLong() implements Outcome {}

        record Refused(Refusal why) implements Outcome {}
    }

    /**
     * @param declared bytes that the request says it carries, −1 when it does not say
     * @throws IOException when our disk fails; a sender who goes silent is no error
     */
    Outcome append(UUID id, String ownerKey, long offset, long declared, InputStream content) throws IOException {
        return holding(id, ownerKey, upload -> {
            if (offset != upload.receivedBytes()) return new Outcome.Elsewhere(upload.receivedBytes());
            if (declared > upload.declaredBytes() - offset) return new Outcome.TooLong();
            if (upload.fileId() != null) return at(upload);
            var written = write(upload, content);
            if (written.tooLong) return new Outcome.TooLong();
            return proceed(upload, written.offset);
        });
    }

    /** How far the upload is. One that a crash left whole but unfinished is finished now. */
    Outcome progress(UUID id, String ownerKey) throws IOException {
        var upload = uploads.find(id, ownerKey);
        if (upload.isEmpty()) return new Outcome.Unknown();
        var found = upload.get();
        if (found.fileId() != null || !found.isWhole()) return at(withBytesOnDisk(found));
        return holding(
                id, ownerKey, whole -> whole.fileId() != null ? at(whole) : proceed(whole, whole.receivedBytes()));
    }

    /** Gives the upload up, with everything that came of it. */
    Outcome drop(UUID id, String ownerKey) throws IOException {
        return holding(id, ownerKey, upload -> {
            uploads.delete(id);
            store.dropIncoming(id);
            return at(upload);
        });
    }

    private interface Work {
        Outcome on(Uploads.Row upload) throws IOException;
    }

    private Outcome holding(UUID id, String ownerKey, Work work) throws IOException {
        var known = uploads.find(id, ownerKey);
        if (known.isEmpty()) return new Outcome.Unknown();
        if (known.get().fileId() != null) return work.on(known.get());
        if (!held.add(id)) return new Outcome.Locked();
        try (var guard = FileChannel.open(store.incoming(id), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var lock = guard.tryLock()) {
            if (lock == null) return new Outcome.Locked();
            var upload = uploads.find(id, ownerKey);
            if (upload.isEmpty()) {
                store.dropIncoming(id);
                return new Outcome.Unknown();
            }
            var safe = withBytesOnDisk(upload.get());
            if (safe.receivedBytes() < upload.get().receivedBytes())
                uploads.received(id, safe.receivedBytes(), clock.instant());
            return work.on(safe);
        } finally {
            held.remove(id);
        }
    }

    private record Written(long offset, boolean tooLong) {}

    private Written write(Uploads.Row upload, InputStream content) throws IOException {
        long offset = upload.receivedBytes();
        boolean tooLong = false;
        try (var channel = FileChannel.open(store.incoming(upload.id()), StandardOpenOption.WRITE)) {
            channel.truncate(offset).position(offset);
            var buffer = new byte[BUFFER];
            for (int n; (n = readWhatComes(content, buffer, upload.id())) > 0; offset += n) {
                tooLong = n > upload.declaredBytes() - offset;
                if (tooLong) break;
                FileStore.write(channel, buffer, n);
            }
            channel.force(true);
        }
        return new Written(offset, tooLong);
    }

    /** A broken connection ends the request like its last byte would: what came is kept. */
    private static int readWhatComes(InputStream content, byte[] buffer, UUID id) {
        try {
            return content.read(buffer);
        } catch (IOException broken) {
            log.debug("Upload {} broke off: {}", id, broken.toString());
            return -1;
        }
    }

    private Outcome proceed(Uploads.Row upload, long offset) throws IOException {
        var at = clock.instant();
        uploads.received(upload.id(), offset, at);
        if (offset == upload.declaredBytes()) {
            var refusal = finishing.finish(upload);
            if (refusal.isPresent()) return new Outcome.Refused(refusal.get());
        } else if (upload.receivedBytes() == 0) {
            var early = sniffing.refusesBeginning(store.incoming(upload.id()));
            if (early.isPresent()) {
                uploads.delete(upload.id());
                store.dropIncoming(upload.id());
                return new Outcome.Refused(early.get());
            }
        }
        return new Outcome.At(offset, upload.declaredBytes(), at.plus(Uploads.LIFE));
    }

    /** After a power cut the disk may have less than the database says; then the disk is right. */
    private Uploads.Row withBytesOnDisk(Uploads.Row upload) throws IOException {
        if (upload.fileId() != null) return upload;
        long safe = Math.min(upload.receivedBytes(), store.incomingBytes(upload.id()));
        return new Uploads.Row(
                upload.id(), upload.name(), upload.declaredBytes(), safe, upload.fileId(), upload.expiresAt());
    }

    private static Outcome.At at(Uploads.Row upload) {
        return new Outcome.At(upload.receivedBytes(), upload.declaredBytes(), upload.expiresAt());
    }
}
