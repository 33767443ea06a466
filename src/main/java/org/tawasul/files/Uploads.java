package org.tawasul.files;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.tawasul.database.Moments;

/** What is being sent and what waits to be attached. Owner keys are secrets, so only their digest is stored. */
@Repository
class Uploads {
    /** From the last sign of life; then an upload that was not attached is swept. */
    static final Duration LIFE = Duration.ofHours(48);
    /** An unfinished upload that nobody goes on with stops counting towards the limits. */
    private static final Duration COUNTED = Duration.ofHours(1);

    private final JdbcClient jdbc;
    private final UploadLimits limits;

    Uploads(JdbcClient jdbc, UploadLimits limits) {
        this.jdbc = jdbc;
        this.limits = limits;
    }

    /** @param fileId set once the content came whole and was accepted */
    record Row(
            UUID id,
            String name,
            long declaredBytes,
            long receivedBytes,
            @Nullable Long fileId,
            Instant expiresAt) {
        boolean isWhole() {
            return receivedBytes == declaredBytes;
        }
    }

    /** The limit that one more file of that size would break, if any. */
    @Transactional
    Optional<Refusal> open(UUID id, String ownerKey, String name, long bytes, Instant at) {
        if (bytes == 0) return Optional.of(Refusal.EMPTY);
        if (bytes > limits.maxFileSize().toBytes()) return Optional.of(Refusal.TOO_LARGE);
        var owner = digest(ownerKey);
        // Two uploads begun at the same moment must not both take the last place.
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(encode(:owner, 'hex'), 800))")
                .param("owner", owner)
                .query((row, _) -> true)
                .single();
        var broken = jdbc.sql("""
                        select count(*) + 1 > :files as too_many,
                               coalesce(sum(declared_bytes), 0) + :bytes > :total as too_much
                        from files.upload
                        where owner = :owner and (file_id is not null or expires_at > :counted)
                        """)
                .param("files", limits.maxFiles())
                .param("bytes", bytes)
                .param("total", limits.maxTotalSize().toBytes())
                .param("owner", owner)
                .param("counted", Moments.bound(at.plus(LIFE).minus(COUNTED)))
                .query((row, _) -> row.getBoolean("too_many")
                        ? Optional.of(Refusal.TOO_MANY)
                        : row.getBoolean("too_much") ? Optional.of(Refusal.TOO_MUCH) : Optional.<Refusal>empty())
                .single();
        if (broken.isPresent()) return broken;
        jdbc.sql("""
                insert into files.upload (upload_id, owner, name, declared_bytes, created_at, expires_at)
                values (:id, :owner, :name, :bytes, :at, :expires)
                """)
                .param("id", id)
                .param("owner", owner)
                .param("name", FileName.clean(name))
                .param("bytes", bytes)
                .param("at", Moments.bound(at))
                .param("expires", Moments.bound(at.plus(LIFE)))
                .update();
        return Optional.empty();
    }

    /** An upload of that owner. */
    Optional<Row> find(UUID id, String ownerKey) {
        return jdbc.sql("""
                select upload_id, name, declared_bytes, received_bytes, file_id, expires_at
                from files.upload where upload_id = :id and owner = :owner
                """)
                .param("id", id)
                .param("owner", digest(ownerKey))
                .query(Uploads::row)
                .optional();
    }

    /** Writes down how much is on disk, and puts off the sweeping. */
    void received(UUID id, long bytes, Instant at) {
        jdbc.sql("update files.upload set received_bytes = :bytes, expires_at = :expires where upload_id = :id")
                .param("id", id)
                .param("bytes", bytes)
                .param("expires", Moments.bound(at.plus(LIFE)))
                .update();
    }

    /** Joins the accepted file to its upload. */
    void accepted(UUID id, long fileId, Optional<Place> place) {
        jdbc.sql("""
                update files.upload set file_id = :file, latitude = :latitude, longitude = :longitude
                where upload_id = :id
                """)
                .param("id", id)
                .param("file", fileId)
                .param("latitude", place.map(Place::latitude).orElse(null))
                .param("longitude", place.map(Place::longitude).orElse(null))
                .update();
    }

    /** Takes an upload away, and the file that came of it. Does nothing once it was attached. */
    void delete(UUID id) {
        jdbc.sql("""
                with gone as (delete from files.upload where upload_id = :id returning file_id)
                delete from files.file where file_id in (select file_id from gone)
                """).param("id", id).update();
    }

    /** The accepted uploads of an owner, in the order in which they were begun. */
    List<Upload> listAccepted(String ownerKey) {
        return jdbc.sql("""
                select u.upload_id, u.latitude as found_latitude, u.longitude as found_longitude, f.*
                from files.upload u join files.file f using (file_id)
                where u.owner = :owner
                order by u.created_at, f.file_id
                """)
                .param("owner", digest(ownerKey))
                .query(Uploads::upload)
                .list();
    }

    Optional<Upload> findAccepted(UUID id, String ownerKey) {
        return jdbc.sql("""
                select u.upload_id, u.latitude as found_latitude, u.longitude as found_longitude, f.*
                from files.upload u join files.file f using (file_id)
                where u.owner = :owner and u.upload_id = :id
                """)
                .param("owner", digest(ownerKey))
                .param("id", id)
                .query(Uploads::upload)
                .optional();
    }

    /** Ends the waiting of an owner's accepted uploads and gives their files; those of others are passed over. */
    Set<Long> claim(String ownerKey, Collection<UUID> ids) {
        return jdbc.sql("""
                with claimed as (
                  delete from files.upload
                  where owner = :owner and upload_id = any (:ids) and file_id is not null
                  returning file_id, place_agreed, latitude, longitude)
                update files.file f
                   set latitude = case when c.place_agreed then c.latitude end,
                       longitude = case when c.place_agreed then c.longitude end
                  from claimed c
                 where f.file_id = c.file_id
                returning f.file_id
                """)
                .param("owner", digest(ownerKey))
                .param("ids", ids.toArray(UUID[]::new))
                .query(Long.class)
                .set();
    }

    void agreeToPlace(UUID id, String ownerKey) {
        jdbc.sql("update files.upload set place_agreed = true where upload_id = :id and owner = :owner")
                .param("id", id)
                .param("owner", digest(ownerKey))
                .update();
    }

    void keep(String ownerKey, Instant at) {
        jdbc.sql("update files.upload set expires_at = :expires where owner = :owner and expires_at < :expires")
                .param("expires", Moments.bound(at.plus(LIFE)))
                .param("owner", digest(ownerKey))
                .update();
    }

    /** Takes away what nobody attached in time, and the files that came of it. */
    List<UUID> deleteExpired(Instant asOf, int most) {
        return jdbc.sql("""
                with due as (
                  select upload_id from files.upload where expires_at <= :at order by expires_at
                  limit :most for update skip locked),
                gone as (delete from files.upload where upload_id in (select upload_id from due) returning upload_id, file_id),
                files_gone as (delete from files.file where file_id in (select file_id from gone))
                select upload_id from gone
                """)
                .param("at", Moments.bound(asOf))
                .param("most", most)
                .query(UUID.class)
                .list();
    }

    static byte[] digest(String ownerKey) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(ownerKey.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getObject("upload_id", UUID.class),
                row.getString("name"),
                row.getLong("declared_bytes"),
                row.getLong("received_bytes"),
                row.getObject("file_id", Long.class),
                Moments.get(row, "expires_at"));
    }

    private static Upload upload(ResultSet row, int number) throws SQLException {
        return new Upload(
                row.getObject("upload_id", UUID.class),
                StoredFiles.file(row, number),
                StoredFiles.place(row, "found_latitude", "found_longitude"));
    }
}
