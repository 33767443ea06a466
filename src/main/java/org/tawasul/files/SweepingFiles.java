package org.tawasul.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;
import org.tawasul.database.Moments;
import org.tawasul.sweeps.Sweep;

/**
 * Takes away what nobody needs: uploads that were not attached within 48 hours, released files that no module refers
 * to, and contents without a file. Bears being run twice, and by several nodes at once.
 *
 * <p>A content may get its row at any moment, and a new file may have the same content as an old one. So contents are
 * looked at and deleted in small batches under a lock that {@link Finishing} shares, and only two days after they were
 * last written.
 */
@Service
public class SweepingFiles implements Sweep {
    private static final Logger log = LoggerFactory.getLogger(SweepingFiles.class);
    private static final Duration GRACE = Duration.ofHours(48);
    private static final int BATCH = 500;

    private final Uploads uploads;
    private final FileStore store;
    private final List<FileReferences> references;
    private final JdbcClient jdbc;
    private final TransactionOperations transactions;

    SweepingFiles(
            Uploads uploads,
            FileStore store,
            List<FileReferences> references,
            JdbcClient jdbc,
            TransactionOperations transactions) {
        this.uploads = uploads;
        this.store = store;
        this.references = references;
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    /** Four times a day. */
    @Override
    public Duration every() {
        return Duration.ofHours(6);
    }

    /** Gives how many uploads, files and contents were taken away. */
    @Override
    public int sweep(Instant asOf) throws IOException {
        int gone = sweepUploads(asOf);
        int released = sweepReleased(asOf);
        int contents = sweepContents(asOf);
        int all = gone + released + contents;
        if (all > 0) log.info("Swept {} uploads, {} files, {} contents", gone, released, contents);
        return all;
    }

    private int sweepUploads(Instant asOf) throws IOException {
        int count = 0;
        while (true) {
            var gone = uploads.deleteExpired(asOf, BATCH);
            for (var id : gone) store.dropIncoming(id);
            count += gone.size();
            if (gone.size() < BATCH) return count;
        }
    }

    private int sweepReleased(Instant asOf) {
        int count = 0;
        long last = 0;
        while (true) {
            var released = jdbc.sql("""
                            select file_id from files.file
                            where released_at <= :at and file_id > :last
                            order by file_id limit :most
                            """)
                    .param("at", Moments.bound(asOf))
                    .param("last", last)
                    .param("most", BATCH)
                    .query(Long.class)
                    .list();
            if (released.isEmpty()) return count;
            last = released.getLast();
            var free = new HashSet<>(released);
            for (var module : references) free.removeAll(module.among(released));
            count += jdbc.sql("delete from files.file where file_id = any (:ids)")
                    .param("ids", free.toArray(Long[]::new))
                    .update();
        }
    }

    /** Takes away those of the released files that no module refers to, and their contents with them. */
    void destroy(List<Long> released) {
        var free = new HashSet<>(released);
        for (var module : references) free.removeAll(module.among(released));
        var contents = jdbc.sql("""
                        with gone as (
                          delete from files.file where file_id = any (:ids) and released_at is not null
                          returning sha256, thumbnail_sha256)
                        select sha256 from gone union select thumbnail_sha256 from gone where thumbnail_sha256 is not null
                        """)
                .param("ids", free.toArray(Long[]::new))
                .query(String.class)
                .list();
        deleteUnused(new ArrayList<>(contents), Instant.MAX);
    }

    private int sweepContents(Instant asOf) throws IOException {
        var before = asOf.minus(GRACE);
        var batch = new ArrayList<String>(BATCH);
        var count = new int[1];
        try {
            store.visit(
                    (sha256, attributes) -> {
                        if (!attributes.lastModifiedTime().toInstant().isBefore(before)) return;
                        batch.add(sha256);
                        if (batch.size() == BATCH) count[0] += deleteUnused(batch, before);
                    },
                    (unfinished, attributes) -> {
                        if (attributes.lastModifiedTime().toInstant().isBefore(before)) dropUnfinished(unfinished);
                    });
            return count[0] + deleteUnused(batch, before);
        } catch (UncheckedIOException failed) {
            throw failed.getCause();
        }
    }

    private int deleteUnused(List<String> batch, Instant before) {
        var candidates = batch.toArray(String[]::new);
        batch.clear();
        if (candidates.length == 0) return 0;
        var deleted = transactions.execute(_ -> {
            jdbc.sql("select pg_advisory_xact_lock(:lock)")
                    .param("lock", Finishing.CONTENTS_LOCK)
                    .query((row, _) -> true)
                    .single();
            var unused = jdbc.sql("""
                            select sha256 from unnest(:candidates) as candidate (sha256)
                            where not exists (select from files.file f where f.sha256 = candidate.sha256)
                              and not exists (select from files.file f where f.thumbnail_sha256 = candidate.sha256)
                            """)
                    .param("candidates", candidates)
                    .query(String.class)
                    .list();
            int count = 0;
            for (var sha256 : unused) if (delete(sha256, before)) count++;
            return count;
        });
        return deleted == null ? 0 : deleted;
    }

    private boolean delete(String sha256, Instant before) {
        try {
            return store.deleteIfOlder(sha256, before);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** An incoming file whose upload is gone, or a content that was never written to its end. */
    private void dropUnfinished(Path unfinished) {
        var name = unfinished.getFileName().toString();
        boolean needed = !name.endsWith(".new")
                && jdbc.sql("select exists (select from files.upload where upload_id::text = :id)")
                        .param("id", name)
                        .query(Boolean.class)
                        .single();
        try {
            if (!needed) java.nio.file.Files.deleteIfExists(unfinished);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
