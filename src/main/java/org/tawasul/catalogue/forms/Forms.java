package org.tawasul.catalogue.forms;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tawasul.database.AfterCommit;
import org.tawasul.database.Moments;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The published forms. Those that hold now are kept in memory whole, and another node's are seen within a minute; a version
 * never changes, so that what was read once is good for ever.
 */
@Repository
public class Forms {
    static final TypeReference<List<Field>> FIELDS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final LoadingCache<String, Map<Long, Form>> held =
            Caffeine.newBuilder().expireAfterWrite(Duration.ofMinutes(1)).build(key -> load());
    private final LoadingCache<Key, Form> versions =
            Caffeine.newBuilder().maximumSize(5_000).build(this::read);

    Forms(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    private record Key(long serviceId, int version) {}

    /** A version with the moment at which it was published. */
    public record Published(Form form, Instant at) {}

    /** What a service asks now; empty when it asks nothing. */
    public Optional<Form> find(long serviceId) {
        return latest(serviceId).filter(form -> !form.isEmpty());
    }

    /** Throws when there is none. */
    public Form get(long serviceId, int version) {
        return versions.get(new Key(serviceId, version));
    }

    /** The latest first. */
    public List<Published> listVersions(long serviceId) {
        return jdbc.sql("select * from catalogue.form where service_id = :id order by version desc")
                .param("id", serviceId)
                .query((row, number) -> new Published(form(row), Moments.get(row, "published_at")))
                .list();
    }

    /** The latest version, though it may ask nothing. */
    Optional<Form> latest(long serviceId) {
        return Optional.ofNullable(held.get("all").get(serviceId));
    }

    void forget() {
        AfterCommit.nowAnd(() -> held.invalidate("all"));
    }

    private Map<Long, Form> load() {
        return jdbc
                .sql("select distinct on (service_id) * from catalogue.form order by service_id, version desc")
                .query((row, number) -> form(row))
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableMap(Form::serviceId, form -> form));
    }

    private Form read(Key key) {
        return jdbc.sql("select * from catalogue.form where service_id = :id and version = :version")
                .param("id", key.serviceId())
                .param("version", key.version())
                .query((row, number) -> form(row))
                .single();
    }

    private Form form(ResultSet row) throws SQLException {
        return new Form(
                row.getLong("service_id"), row.getInt("version"), json.readValue(row.getString("fields"), FIELDS));
    }
}
