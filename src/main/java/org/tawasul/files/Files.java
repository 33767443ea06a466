package org.tawasul.files;

import java.io.IOException;
import java.io.InputStream;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tawasul.database.Moments;

/**
 * Files for those who attach them.
 *
 * <p>The way of a file: it is uploaded under an owner key ({@link UploadOwners}, or {@link Receiving} without a
 * script); the form names the uploads; the use case calls {@link #claim} in its own transaction and writes down the file
 * ids; its module says who may read them ({@link FileAccess}) and that they are still needed ({@link FileReferences});
 * when it no longer shows them it calls {@link #release}.
 */
@Service
public class Files {
    private final StoredFiles files;
    private final Uploads uploads;
    private final FileStore store;
    private final UploadLimits limits;
    private final JdbcClient jdbc;
    private final InstantSource clock;

    Files(
            StoredFiles files,
            Uploads uploads,
            FileStore store,
            UploadLimits limits,
            JdbcClient jdbc,
            InstantSource clock) {
        this.files = files;
        this.uploads = uploads;
        this.store = store;
        this.limits = limits;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** To be said before somebody chooses a file. */
    public UploadLimits limits() {
        return limits;
    }

    /** @throws NoSuchElementException when there is no such file */
    public StoredFile get(long id) {
        return find(id).orElseThrow(() -> new NoSuchElementException("No file " + id));
    }

    public Optional<StoredFile> find(long id) {
        return files.find(id).map(StoredFiles.Stored::file);
    }

    /** In the order of the ids given; those unknown are left out. */
    public List<StoredFile> listOf(Collection<Long> ids) {
        return files.list(ids);
    }

    /** The bytes of a file, for exports and letters. */
    public InputStream open(long id) throws IOException {
        return FileStore.read(store.path(get(id).sha256()));
    }

    /** What an owner has uploaded and not yet attached, oldest first; for showing it again when the form comes back. */
    public List<Upload> waiting(String ownerKey) {
        return uploads.listAccepted(ownerKey);
    }

    /**
     * Ends the waiting of uploads, so that the caller can attach their files; within the caller's transaction, so that
     * a file is attached or still waits. Ids that are malformed, unfinished, somebody else's, or claimed before are
     * passed over: a form sent twice attaches once.
     *
     * @param uploadIds as they came in the form's fields {@code upload}
     * @return the files in the order of the ids
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<StoredFile> claim(String ownerKey, Collection<String> uploadIds) {
        var ids = uploadIds.stream().flatMap(id -> parse(id).stream()).toList();
        var inOrder = uploads.listAccepted(ownerKey).stream()
                .filter(upload -> ids.contains(upload.id()))
                .sorted(java.util.Comparator.comparingInt(upload -> ids.indexOf(upload.id())))
                .map(upload -> upload.file().id())
                .toList();
        var claimed = uploads.claim(ownerKey, ids);
        return files.list(inOrder.stream().filter(claimed::contains).toList());
    }

    /** The sender agrees that the place found in this photo is kept with it. */
    public void agreeToPlace(String ownerKey, String uploadId) {
        parse(uploadId).ifPresent(id -> uploads.agreeToPlace(id, ownerKey));
    }

    /** Takes a waiting upload away, as when somebody removes it from a form. */
    public void discard(String ownerKey, String uploadId) {
        parse(uploadId).flatMap(id -> uploads.find(id, ownerKey)).ifPresent(upload -> uploads.delete(upload.id()));
    }

    /** Puts the sweeping of an owner's uploads off to 48 hours from now; for whoever touches the draft they belong to. */
    public void keep(String ownerKey) {
        uploads.keep(ownerKey, clock.instant());
    }

    /**
     * Says that the caller no longer shows these files, as when a case is erased. They are deleted by the next
     * {@link SweepingFiles}, unless another module still refers to them.
     */
    public void release(Collection<Long> fileIds) {
        jdbc.sql("update files.file set released_at = :at where file_id = any (:ids)")
                .param("at", Moments.bound(clock.instant()))
                .param("ids", fileIds.toArray(Long[]::new))
                .update();
    }

    private static Optional<UUID> parse(String id) {
        try {
            return Optional.of(UUID.fromString(id));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }
}
