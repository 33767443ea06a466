package org.tawasul.files;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tawasul.database.Moments;

/** The rows of files; their contents lie in {@link FileStore}. */
@Repository
class StoredFiles {
    private final JdbcClient jdbc;

    StoredFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A file with the hash of its thumbnail. */
    record Stored(StoredFile file, @Nullable String thumbnail) {}

    long add(
            FileStore.Content content,
            FileType type,
            String name,
            @Nullable Integer width,
            @Nullable Integer height,
            @Nullable String thumbnail,
            Instant at) {
        return jdbc.sql("""
                insert into files.file (sha256, media_type, bytes, name, width, height, thumbnail_sha256, created_at)
                values (:sha256, :type, :bytes, :name, :width, :height, :thumbnail, :at)
                returning file_id
                """)
                .param("sha256", content.sha256())
                .param("type", type.mediaType)
                .param("bytes", content.bytes())
                .param("name", name)
                .param("width", width)
                .param("height", height)
                .param("thumbnail", thumbnail)
                .param("at", Moments.bound(at))
                .query(Long.class)
                .single();
    }

    Optional<Stored> find(long id) {
        return jdbc.sql("select * from files.file where file_id = :id")
                .param("id", id)
                .query((row, number) -> new Stored(file(row, number), row.getString("thumbnail_sha256")))
                .optional();
    }

    /** In the order of the ids given; those unknown are left out. */
    List<StoredFile> list(Collection<Long> ids) {
        if (ids.isEmpty()) return List.of();
        return jdbc.sql("""
                select f.* from unnest(:ids) with ordinality as wanted (file_id, place)
                join files.file f using (file_id)
                order by wanted.place
                """)
                .param("ids", ids.toArray(Long[]::new))
                .query(StoredFiles::file)
                .list();
    }

    static StoredFile file(ResultSet row, int number) throws SQLException {
        return new StoredFile(
                row.getLong("file_id"),
                row.getString("sha256"),
                row.getString("media_type"),
                row.getLong("bytes"),
                row.getString("name"),
                row.getObject("width", Integer.class),
                row.getObject("height", Integer.class),
                row.getString("thumbnail_sha256") != null,
                place(row, "latitude", "longitude"),
                Moments.get(row, "created_at"));
    }

    static Optional<Place> place(ResultSet row, String latitude, String longitude) throws SQLException {
        var north = row.getObject(latitude, Double.class);
        var east = row.getObject(longitude, Double.class);
        return north == null || east == null ? Optional.empty() : Optional.of(new Place(north, east));
    }
}
