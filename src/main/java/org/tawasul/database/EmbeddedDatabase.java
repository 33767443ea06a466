package org.tawasul.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * PostgreSQL as part of the product, its files in {@code <data>/postgres}, durable: what is committed is synced.
 *
 * <p>The server is a process of its own and outlives a killed application. So before starting, {@code postmaster.pid} is
 * read, and a server left behind on the same files is stopped properly first; it is never adopted silently. A lock on
 * {@code <data>/lock} keeps two applications from the same folder; the kernel releases it when its owner dies.
 */
public final class EmbeddedDatabase implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(EmbeddedDatabase.class);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final EmbeddedPostgres server;
    private final FileChannel lockFile;

    private EmbeddedDatabase(EmbeddedPostgres server, FileChannel lockFile) {
        this.server = server;
        this.lockFile = lockFile;
    }

    /** Starts the server on the given data folder; throws {@link DataFolderInUse} when another application has it. */
    public static EmbeddedDatabase start(Path data) throws IOException {
        Files.createDirectories(data);
        var lockFile = lock(data);
        try {
            var files = data.resolve("postgres");
            stopOrphan(files);
            var serverLog = ProcessBuilder.Redirect.appendTo(
                    data.resolve("postgres.log").toFile());
            var server = EmbeddedPostgres.builder()
                    .setDataDirectory(files)
                    .setCleanDataDirectory(false)
                    .setRegisterShutdownHook(false)
                    .setPGStartupWait(PATIENCE)
                    .setOutputRedirector(serverLog)
                    .setErrorRedirector(serverLog)
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("full_page_writes", "on")
                    .setServerConfig("max_connections", "120")
                    .setServerConfig("shared_buffers", "512MB")
                    .setServerConfig("max_wal_size", "4GB")
                    .setServerConfig("wal_compression", "on")
                    .setServerConfig("jit", "off")
                    .start();
            return new EmbeddedDatabase(server, lockFile);
        } catch (IOException | RuntimeException failed) {
            lockFile.close();
            throw failed;
        }
    }

    public String jdbcUrl() {
        return server.getJdbcUrl("postgres", "postgres");
    }

    public int port() {
        return server.getPort();
    }

    @Override
    public void close() throws IOException {
        try {
            server.close();
        } finally {
            lockFile.close();
        }
    }

    private static FileChannel lock(Path data) throws IOException {
        var channel = FileChannel.open(data.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock;
        try {
            lock = channel.tryLock();
        } catch (OverlappingFileLockException ours) {
            lock = null;
        }
        if (lock != null) return channel;
        channel.close();
        throw new DataFolderInUse(data);
    }

    private static void stopOrphan(Path files) throws IOException {
        var pidFile = files.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) return;
        var first = Files.readAllLines(pidFile).stream().findFirst().orElse("").strip();
        var orphan = first.matches("\\d+")
                ? ProcessHandle.of(Long.parseLong(first)).filter(EmbeddedDatabase::isPostgres)
                : java.util.Optional.<ProcessHandle>empty();
        if (orphan.isEmpty()) {
            Files.deleteIfExists(pidFile);
            return;
        }
        log.warn("Stopping the database server {} that an earlier run left behind", first);
        try {
            // SIGINT is PostgreSQL's fast shutdown: open transactions are rolled back, everything else is written out.
            new ProcessBuilder("kill", "-INT", first).inheritIO().start().waitFor(5, TimeUnit.SECONDS);
            orphan.get().onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while stopping database server " + first, stopped);
        } catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException stuck) {
            throw new IOException("The database server " + first + " of an earlier run does not stop", stuck);
        }
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info()
                .command()
                .map(command -> command.contains("postgres"))
                .orElse(true);
    }

    /** Another running Tawasul holds the data folder. */
    public static final class DataFolderInUse extends IOException {
        private static final long serialVersionUID = 1;

        DataFolderInUse(Path data) {
            super("The data folder " + data
                    + " is in use by another Tawasul; stop that one, or choose another with --data");
        }
    }
}
