package org.tawasul.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.unit.DataSize;
import org.tawasul.Scratch;
import org.tawasul.TestDatabase;
import org.tawasul.database.EmbeddedDatabase;

/** However an upload is cut, repeated and interrupted, what is kept is what was sent. */
class ResumptionTest {
    private static @Nullable PGSimpleDataSource database;
    private static @Nullable Path data;

    /** What happens next on a bad line; sizes in bytes. */
    record Turn(What what, int bytes, int arriving) {}

    enum What {
        /** A piece arrives. */
        PIECE,
        /** The line breaks within a piece. */
        BREAK,
        /** A piece that arrived is sent again, since its answer was lost. */
        REPEAT,
        /** A piece from further on. */
        AHEAD,
        /** The server dies after writing and before noting how far it came, and starts again. */
        CRASH,
        /** The disk loses what was not synced. */
        POWER_CUT
    }

    @Provide
    Arbitrary<List<Turn>> badLine() {
        return Combinators.combine(
                        Arbitraries.of(What.class),
                        Arbitraries.integers().between(1, 9000),
                        Arbitraries.integers().between(0, 9000))
                .as(Turn::new)
                .list()
                .ofMaxSize(25);
    }

    @Property(tries = 60)
    void whatIsKeptIsWhatWasSent(
            @ForAll("badLine") List<Turn> turns,
            @ForAll @IntRange(min = 100, max = 40_000) int bytes,
            @ForAll long seed)
            throws IOException {
        var content = Samples.pdf(bytes, seed);
        var id = UUID.randomUUID();
        var owner = id.toString();
        var parts = start();
        assertThat(parts.uploads.open(
                        id, owner, "a.pdf", bytes, InstantSource.system().instant()))
                .isEmpty();
        for (var turn : turns) {
            int offset = offset(parts, id, owner);
            if (offset == bytes) break;
            int end = Math.min(bytes, offset + turn.bytes);
            switch (turn.what) {
                case PIECE -> parts.appending.append(id, owner, offset, end - offset, line(content, offset, end, end));
                case BREAK -> {
                    int broken = Math.min(end - 1, offset + turn.arriving);
                    parts.appending.append(id, owner, offset, end - offset, line(content, offset, end, broken));
                }
                case REPEAT -> {
                    int from = Math.max(0, offset - turn.bytes);
                    var outcome = parts.appending.append(id, owner, from, -1, line(content, from, offset, offset));
                    if (from < offset) assertThat(outcome).isEqualTo(new Appending.Outcome.Elsewhere(offset));
                }
                case AHEAD ->
                    assertThat(parts.appending.append(id, owner, offset + 1, -1, line(content, 0, 1, 1)))
                            .isEqualTo(new Appending.Outcome.Elsewhere(offset));
                case CRASH -> {
                    parts.appending.append(id, owner, offset, -1, line(content, offset, offset, offset));
                    Files.write(
                            parts.store.incoming(id),
                            new byte[turn.arriving],
                            StandardOpenOption.CREATE,
                            StandardOpenOption.APPEND);
                    parts = start();
                }
                case POWER_CUT -> {
                    try (var file = java.nio.channels.FileChannel.open(
                            parts.store.incoming(id), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                        file.truncate(Math.max(0, offset - turn.arriving));
                    }
                    parts = start();
                }
            }
        }
        int offset = offset(parts, id, owner);
        if (offset < bytes)
            parts.appending.append(id, owner, offset, bytes - offset, line(content, offset, bytes, bytes));
        var file = parts.uploads.findAccepted(id, owner).orElseThrow().file();
        assertThat(file.bytes()).isEqualTo(bytes);
        assertThat(Files.readAllBytes(parts.store.path(file.sha256()))).isEqualTo(content);
        assertThat(parts.store.incoming(id)).doesNotExist();
    }

    private static int offset(Parts parts, UUID id, String owner) throws IOException {
        return (int) ((Appending.Outcome.At) parts.appending.progress(id, owner)).offset();
    }

    /** Gives the bytes up to where it breaks, in small portions as a network does. */
    private static InputStream line(byte[] content, int from, int to, int breaksAt) {
        var bytes = new ByteArrayInputStream(content, from, breaksAt - from);
        return new InputStream() {
            @Override
            public int read() throws IOException {
                var one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
            }

            @Override
            public int read(byte[] buffer, int start, int length) throws IOException {
                int n = bytes.read(buffer, start, Math.min(length, 1400));
                if (n < 0 && breaksAt < to) throw new IOException("The line broke");
                return n;
            }
        };
    }

    private record Parts(Uploads uploads, FileStore store, Appending appending) {}

    /** The module as after a start, on the same folder and database. */
    private static Parts start() throws IOException {
        var source = java.util.Objects.requireNonNull(database);
        var jdbc = JdbcClient.create(source);
        var clock = InstantSource.system();
        var uploads = new Uploads(jdbc, new UploadLimits(DataSize.ofMegabytes(25), 10, DataSize.ofMegabytes(60)));
        var store = new FileStore(java.util.Objects.requireNonNull(data));
        var sniffing = new Sniffing();
        var finishing = new Finishing(
                store,
                sniffing,
                new Pictures(),
                new StoredFiles(jdbc),
                uploads,
                jdbc,
                new TransactionTemplate(new JdbcTransactionManager(source)),
                clock);
        return new Parts(uploads, store, new Appending(uploads, store, sniffing, finishing, clock));
    }

    @BeforeContainer
    static void aDatabaseOfItsOwn() {
        var server = TestDatabase.start();
        var name = "files_alone";
        JdbcClient.create(source(server, "postgres"))
                .sql("create database " + name)
                .update();
        database = source(server, name);
        data = Scratch.folder("files");
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration/files")
                .load()
                .migrate();
    }

    private static PGSimpleDataSource source(EmbeddedDatabase server, String name) {
        var source = new PGSimpleDataSource();
        source.setUrl(server.jdbcUrl().replaceFirst("/postgres$", "/" + name));
        source.setUser(server.username());
        source.setPassword(server.password());
        return source;
    }
}
