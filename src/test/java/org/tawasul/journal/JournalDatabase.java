package org.tawasul.journal;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.tawasul.TestDatabase;
import org.tawasul.database.EmbeddedDatabase;
import tools.jackson.databind.json.JsonMapper;

/** A database with nothing but a journal, for tests that need it to themselves and no Spring. */
public final class JournalDatabase {
    private static @Nullable JournalDatabase opened;

    public final HikariDataSource source = new HikariDataSource();
    public final JdbcClient jdbc = JdbcClient.create(source);

    private JournalDatabase(EmbeddedDatabase server) {
        source.setJdbcUrl(server.jdbcUrl().replaceFirst("/postgres$", "/journal_alone"));
        source.setUsername(server.username());
        source.setPassword(server.password());
        source.setMaximumPoolSize(24);
    }

    public static synchronized JournalDatabase open() {
        if (opened != null) return opened;
        var server = TestDatabase.start();
        try (var connection = DriverManager.getConnection(server.jdbcUrl(), server.username(), server.password());
                var statement = connection.createStatement()) {
            statement.execute("create database journal_alone");
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
        var database = new JournalDatabase(server);
        Flyway.configure()
                .dataSource(database.source)
                .locations("classpath:db/migration/language", "classpath:db/migration/journal")
                .load()
                .migrate();
        database.jdbc
                .sql(
                        "create table effect (nr bigint generated always as identity, subject text, subject_id bigint, seq integer)")
                .update();
        opened = database;
        return database;
    }

    /** Forgets everything, even what is for ever. */
    public void empty() {
        jdbc.sql("alter table journal.entry disable trigger entry_is_append_only")
                .update();
        jdbc.sql("alter table journal.seal disable trigger all").update();
        jdbc.sql("alter table journal.seal_stretch disable trigger all").update();
        jdbc.sql(
                        "truncate journal.seal_stretch, journal.seal, journal.entry, journal.head, journal.subscription, journal.poisoned, effect restart identity")
                .update();
        jdbc.sql("alter table journal.entry enable trigger entry_is_append_only")
                .update();
        jdbc.sql("alter table journal.seal enable trigger all").update();
        jdbc.sql("alter table journal.seal_stretch enable trigger all").update();
    }

    public Journal journal() {
        return journal(source);
    }

    static Journal journal(DataSource source) {
        return new Journal(JdbcClient.create(source), JsonMapper.shared(), new Signal());
    }

    /** The readers of one node. */
    Subscriptions node(Subscriber... subscribers) {
        return new Subscriptions(
                jdbc, new JdbcTransactionManager(source), new Signal(), java.util.List.of(subscribers));
    }

    public Connection connection() throws SQLException {
        return source.getConnection();
    }
}
