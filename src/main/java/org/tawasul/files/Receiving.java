package org.tawasul.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Takes a file that comes whole, in a form posted without a script or in a letter. */
@Service
public class Receiving {
    private static final int BUFFER = 64 * 1024;

    private final Uploads uploads;
    private final FileStore store;
    private final Finishing finishing;
    private final UploadLimits limits;
    private final InstantSource clock;

    Receiving(Uploads uploads, FileStore store, Finishing finishing, UploadLimits limits, InstantSource clock) {
        this.uploads = uploads;
        this.store = store;
        this.finishing = finishing;
        this.limits = limits;
        this.clock = clock;
    }

    /**
     * Reads a content to its end or to the limit, and keeps it under the owner's key until it is attached or 48 hours
     * have passed. Not for calling within a transaction: turning a photo upright takes a second.
     *
     * @param ownerKey as in {@link UploadOwners}
     * @param fileName as the sender called it; anything is harmless
     * @throws IOException when the content cannot be read or our disk fails; nothing is kept then
     */
    public Received receive(String ownerKey, String fileName, InputStream content) throws IOException {
        var id = UUID.randomUUID();
        try {
            long bytes = copy(content, id);
            var broken = uploads.open(id, ownerKey, fileName, bytes, clock.instant());
            if (broken.isPresent()) return new Received.Refused(broken.get());
            uploads.received(id, bytes, clock.instant());
            Optional<Refusal> refusal =
                    finishing.finish(uploads.find(id, ownerKey).orElseThrow());
            return refusal.<Received>map(Received.Refused::new)
                    .orElseGet(() ->
                            new Received.Kept(uploads.findAccepted(id, ownerKey).orElseThrow()));
        } finally {
            store.dropIncoming(id);
        }
    }

    /** One byte beyond the limit is enough to know. */
    private long copy(InputStream content, UUID id) throws IOException {
        long most = limits.maxFileSize().toBytes() + 1;
        long bytes = 0;
        try (var channel =
                FileChannel.open(store.incoming(id), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            var buffer = new byte[BUFFER];
            for (int n; bytes < most && (n = content.read(buffer)) >= 0; bytes += n)
                FileStore.write(channel, buffer, n);
        }
        return bytes;
    }
}
