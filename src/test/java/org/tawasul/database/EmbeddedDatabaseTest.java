package org.tawasul.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tawasul.TestDatabase;
import org.tawasul.commands.CannotStart;

class EmbeddedDatabaseTest {
    @TempDir
    Path data;

    @Test
    void whatIsCommittedIsSynced() throws SQLException {
        var server = TestDatabase.start();
        assertThat(answer(server, "show fsync")).isEqualTo("on");
        assertThat(answer(server, "show synchronous_commit")).isEqualTo("on");
        assertThat(answer(server, "show full_page_writes")).isEqualTo("on");
        assertThat(answer(server, "show data_checksums")).isEqualTo("on");
    }

    @Test
    void lowerCaseAndUtf8DoNotDependOnTheMachine() throws SQLException {
        var server = TestDatabase.start();
        assertThat(answer(server, "show server_encoding")).isEqualTo("UTF8");
        assertThat(answer(server, "select lower('ÉCOLE')")).isEqualTo("école");
        assertThat(answer(
                        server, "select concat(datlocprovider, datlocale) from pg_database where datname = 'postgres'"))
                .isEqualTo("bC.UTF-8");
    }

    @Test
    void nobodyElseOnTheMachineGetsIn() {
        var server = TestDatabase.start();
        assertThatThrownBy(() -> DriverManager.getConnection(server.jdbcUrl(), "postgres", "guessed"))
                .hasMessageContaining("password authentication failed");
        assertThat(server.password()).hasSizeGreaterThan(40);
    }

    @Test
    void aSecondOneIsRefusedTheFolderAndACommandSharesIt() throws IOException, SQLException {
        try (var first = EmbeddedDatabase.start(data)) {
            assertThatThrownBy(() -> EmbeddedDatabase.start(data))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("is in use by another Tawasul");
            try (var command = EmbeddedDatabase.share(data)) {
                assertThat(command.port()).isEqualTo(first.port());
                assertThat(answer(command, "select 'shared'")).isEqualTo("shared");
            }
            assertThat(answer(first, "select 'still there'")).isEqualTo("still there");
        }
        try (var command = EmbeddedDatabase.share(data)) {
            assertThat(answer(command, "select 'alone'")).isEqualTo("alone");
        }
    }

    @Test
    void whatWasConfirmedIsThereAfterAKillAndTheServerLeftBehindIsStopped() throws Exception {
        var writer = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        ConfirmingWriter.class.getName(),
                        data.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        long confirmed = 0;
        try (var said = new BufferedReader(new InputStreamReader(writer.getInputStream(), StandardCharsets.UTF_8))) {
            for (var line = said.readLine(); line != null; line = said.readLine()) {
                if (line.matches("\\d+")) confirmed = Long.parseLong(line);
                if (confirmed == 500) writer.toHandle().destroyForcibly();
            }
        }
        writer.waitFor();
        var leftBehind = serverProcess();
        assertThat(leftBehind.isAlive()).isTrue();

        try (var again = EmbeddedDatabase.start(data)) {
            assertThat(leftBehind.onExit()).succeedsWithin(Duration.ofMinutes(1));
            assertThat(answer(again, "select count(*) from confirmed where id <= " + confirmed))
                    .isEqualTo(Long.toString(confirmed));
        }
        assertThat(confirmed).isGreaterThanOrEqualTo(500);
    }

    @Test
    void theNumberOfADeadServerThatNowBelongsToAStrangerIsForgotten() throws IOException, SQLException {
        EmbeddedDatabase.start(data).close();
        var stranger = ProcessHandle.current();
        Files.writeString(data.resolve("postgres/postmaster.pid"), stranger.pid() + "\n" + data + "\n");
        try (var again = EmbeddedDatabase.start(data)) {
            assertThat(answer(again, "select 'started'")).isEqualTo("started");
        }
        assertThat(stranger.isAlive()).isTrue();
    }

    @Test
    void filesOfAnotherVersionAreLeftAlone() throws IOException {
        Files.createDirectories(data.resolve("postgres"));
        Files.writeString(data.resolve("postgres/PG_VERSION"), "17\n");
        assertThatThrownBy(() -> EmbeddedDatabase.start(data))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("was written by PostgreSQL 17");
    }

    @Test
    void aServerThatGivesUpSaysWhyInOneLine() throws IOException {
        EmbeddedDatabase.start(data).close();
        Files.writeString(data.resolve("postgres/postgresql.conf"), "no_such_setting = 1\n");
        assertThatThrownBy(() -> EmbeddedDatabase.start(data))
                .isInstanceOf(CannotStart.class)
                .hasMessageStartingWith("The database does not start: configuration file")
                .hasMessageEndingWith("contains errors (" + data.resolve("postgres.log") + ")")
                .message()
                .doesNotContain("\n");
    }

    @Test
    void aFileInPlaceOfTheFolderIsNamed() throws IOException {
        var file = Files.createFile(data.resolve("file"));
        assertThatThrownBy(() -> EmbeddedDatabase.start(file))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining(file + " cannot be written (there is a file in its place)");
    }

    private ProcessHandle serverProcess() throws IOException {
        var pid = Files.readAllLines(data.resolve("postgres/postmaster.pid")).getFirst();
        return ProcessHandle.of(Long.parseLong(pid.strip())).orElseThrow();
    }

    private static String answer(EmbeddedDatabase server, String question) throws SQLException {
        try (var connection = DriverManager.getConnection(server.jdbcUrl(), server.username(), server.password());
                var statement = connection.createStatement();
                var answer = statement.executeQuery(question)) {
            answer.next();
            return answer.getString(1);
        }
    }
}
