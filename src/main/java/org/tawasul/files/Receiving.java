package org.tawasul.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.web.multipart.MultipartFile;

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

    /**
     * Takes the files that came in a form without a script. What cannot be taken is an error at the form's field
     * {@code files}; the rest waits under the key.
     *
     * @param parts as the field came; null without it. A field in which nothing was chosen comes as an empty part
     * @return the ids of what was taken
     */
    public List<String> receiveAll(String ownerKey, @Nullable List<MultipartFile> parts, BindingResult errors) {
        return receiveAll(ownerKey, parts, "files", errors);
    }

    /** The same, with what cannot be taken as an error at another field of the form. */
    public List<String> receiveAll(
            String ownerKey, @Nullable List<MultipartFile> parts, String field, BindingResult errors) {
        var taken = new ArrayList<String>();
        for (var part : parts == null ? List.<MultipartFile>of() : parts) {
            var name = Objects.requireNonNullElse(part.getOriginalFilename(), "");
            if (name.isEmpty() && part.isEmpty()) continue;
            try (var content = part.getInputStream()) {
                switch (receive(ownerKey, name, content)) {
                    case Received.Kept(var upload) -> taken.add(upload.id().toString());
                    case Received.Refused(var why) -> errors.addError(error(errors, field, why, name));
                }
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
        return taken;
    }

    private FieldError error(BindingResult errors, String field, Refusal why, String name) {
        return new FieldError(
                errors.getObjectName(), field, null, false, new String[] {why.key()}, limits.arguments(name), null);
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
