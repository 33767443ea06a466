package org.tawasul.database;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;
import org.tawasul.commands.CannotStart;

/**
 * PostgreSQL as part of the product, its files in {@code <data>/postgres}, durable: what is committed is synced.
 *
 * <p>The server is a process of its own and outlives a killed application. So whoever takes the data folder first looks
 * for a server that an earlier run left behind and stops it properly; it is never adopted. A command that finds the
 * folder taken shares the server of whoever took it, and leaves it running. The server listens on loopback only, on a
 * port that is free at the time, and asks for a password that stands in the data folder for its owner alone.
 */
public final class EmbeddedDatabase implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(EmbeddedDatabase.class);
    private static final int MAJOR = 18;
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final int ATTEMPTS = 10;

    /** Somebody took the port in the meantime, or the last processes of a killed server are still going. */
    private static final Pattern PASSING = Pattern.compile("Address already in use|pre-existing shared memory block");

    private static final long LOG_LIMIT = 20L << 20;

    private final DataFolder folder;
    private final Path programs;
    private final int port;
    private final String password;
    private final boolean ours;

    private EmbeddedDatabase(DataFolder folder, Path programs, int port, boolean ours) throws IOException {
        this.folder = folder;
        this.programs = programs;
        this.port = port;
        this.password = Files.exists(folder.password()) ? Files.readString(folder.password()) : "";
        this.ours = ours;
    }

    /** Starts the server on the given data folder; throws {@link CannotStart} when another process has it. */
    public static EmbeddedDatabase start(Path data) throws IOException {
        var folder = DataFolder.at(data);
        if (!folder.take()) throw folder.inUse();
        return start(folder);
    }

    /** Shares the server of the process that has the data folder, or starts one when none has it. */
    public static EmbeddedDatabase share(Path data) throws IOException {
        var folder = DataFolder.at(data);
        if (folder.take()) return start(folder);
        return new EmbeddedDatabase(folder, folder.path(), portOfRunning(folder), false);
    }

    private static EmbeddedDatabase start(DataFolder folder) throws IOException {
        try {
            var programs = Binaries.unpack(folder.path());
            rotateLog(folder.serverLog());
            long logged = Files.exists(folder.serverLog()) ? Files.size(folder.serverLog()) : 0;
            if (!Files.exists(folder.server())) {
                create(folder, programs);
            } else {
                checkVersion(folder);
                stopLeftBehind(folder, programs);
            }
            for (int attempt = 1; ; attempt++) {
                int port = freePort();
                var started = Program.run(
                        programs,
                        "pg_ctl",
                        "start",
                        "-D",
                        folder.server(),
                        "-l",
                        folder.serverLog(),
                        "-o",
                        ServerSettings.options(port, ServerSettings.memory()),
                        "-w",
                        "-t",
                        PATIENCE.toSeconds());
                if (started.succeeded()) return new EmbeddedDatabase(folder, programs, port, true);
                var said = started.output() + "\n" + tail(folder.serverLog(), logged);
                if (attempt == ATTEMPTS || !PASSING.matcher(said).find()) throw didNotStart(folder, said);
                Thread.sleep(500);
            }
        } catch (InterruptedException stopped) {
            folder.close();
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while the database started", stopped);
        } catch (IOException | RuntimeException failed) {
            folder.close();
            throw failed;
        }
    }

    public String jdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
    }

    public String username() {
        return "postgres";
    }

    public String password() {
        return password;
    }

    public int port() {
        return port;
    }

    /** Stops the server if this process started it: connections are cut, everything is written out. */
    @Override
    public void close() throws IOException {
        if (!ours) return;
        try (folder) {
            stop(folder, programs);
        }
    }

    /** Makes the files of a new server beside their place and renames, so that they are whole or not there. */
    private static void create(DataFolder folder, Path programs) throws IOException {
        var unfinished = folder.path().resolve("postgres.unfinished");
        FileSystemUtils.deleteRecursively(unfinished);
        var random = new byte[24];
        new SecureRandom().nextBytes(random);
        Files.deleteIfExists(folder.password());
        Files.createFile(
                folder.password(), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(folder.password(), HexFormat.of().formatHex(random));
        // The locale is fixed rather than the machine's: lower case and word boundaries must not differ between
        // machines.
        var created = Program.run(
                programs,
                "initdb",
                "--pgdata=" + unfinished,
                "--username=postgres",
                "--pwfile=" + folder.password(),
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--locale=C",
                "--no-instructions");
        if (!created.succeeded()) throw didNotStart(folder, created.output());
        Files.move(unfinished, folder.server(), StandardCopyOption.ATOMIC_MOVE);
    }

    private static void checkVersion(DataFolder folder) throws IOException {
        var version = Files.readString(folder.server().resolve("PG_VERSION")).strip();
        if (version.equals("" + MAJOR)) return;
        throw new CannotStart("The data folder " + folder.path() + " was written by PostgreSQL " + version
                + ", and this Tawasul brings PostgreSQL " + MAJOR
                + "; move the data over as docs/administering.md says, or choose another folder with --data");
    }

    private static void stopLeftBehind(DataFolder folder, Path programs) throws IOException {
        var pidFile = folder.server().resolve("postmaster.pid");
        var pid = pid(pidFile);
        if (pid.isEmpty()) {
            Files.deleteIfExists(pidFile);
            return;
        }
        var serves = pid.flatMap(ProcessHandle::of)
                .flatMap(process -> process.info().commandLine())
                .filter(command -> command.contains(folder.server().toString()));
        if (serves.isEmpty()) {
            // The server died with its machine, and its number may belong to a stranger by now.
            Files.deleteIfExists(pidFile);
            return;
        }
        log.warn("Stopping the database server {} that an earlier run left behind", pid.get());
        stop(folder, programs);
    }

    private static void stop(DataFolder folder, Path programs) throws IOException {
        var server = pid(folder.server().resolve("postmaster.pid")).flatMap(ProcessHandle::of);
        if (server.isEmpty()) return;
        var stopped = Program.run(
                programs, "pg_ctl", "stop", "-D", folder.server(), "-m", "fast", "-w", "-t", PATIENCE.toSeconds());
        if (!stopped.succeeded() && server.get().isAlive()) {
            throw new IOException("The database server " + server.get().pid() + " does not stop: " + stopped.output());
        }
    }

    /** The port of the server that another process runs on this folder; waits while it is still starting. */
    private static int portOfRunning(DataFolder folder) throws IOException {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (System.nanoTime() < until) {
            // Lines: process, folder, start, port, socket folder, address, shared memory, status.
            var pidFile = folder.server().resolve("postmaster.pid");
            var lines = Files.exists(pidFile) ? Files.readAllLines(pidFile) : List.<String>of();
            if (lines.size() >= 8 && lines.get(7).strip().equals("ready"))
                return Integer.parseInt(lines.get(3).strip());
            try {
                Thread.sleep(100);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                break;
            }
        }
        throw folder.inUse();
    }

    private static Optional<Long> pid(Path pidFile) throws IOException {
        if (!Files.exists(pidFile)) return Optional.empty();
        return Files.readAllLines(pidFile).stream()
                .findFirst()
                .map(String::strip)
                .filter(line -> line.matches("\\d{1,18}"))
                .map(Long::valueOf);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }

    private static void rotateLog(Path serverLog) throws IOException {
        if (!Files.exists(serverLog) || Files.size(serverLog) < LOG_LIMIT) return;
        Files.move(serverLog, serverLog.resolveSibling("postgres.log.1"), StandardCopyOption.REPLACE_EXISTING);
    }

    /** The reason in one line: the last complaint in what the program and the server said. */
    private static CannotStart didNotStart(DataFolder folder, String said) {
        if (said.contains("No space left on device")) {
            return new CannotStart("The disk of the data folder " + folder.path()
                    + " is full; make room, or choose another folder with --data");
        }
        if (said.contains("cannot be run as root") || said.contains("unshare failed")) {
            return new CannotStart("PostgreSQL refuses to run as root, and this system does not let it drop that right;"
                    + " start Tawasul as an ordinary user, or name a database of your own with --database-url");
        }
        var complaint = said.lines()
                .filter(line -> line.matches(".*(FATAL|PANIC|ERROR|error|could not).*"))
                .filter(line -> !line.contains("could not start server"))
                .reduce((first, last) -> last)
                .orElse("see the log");
        return new CannotStart("The database does not start: "
                + complaint.replaceFirst("^.*?(FATAL|PANIC|ERROR|error): *", "") + " (" + folder.serverLog() + ")");
    }

    private static String tail(Path serverLog, long from) throws IOException {
        if (!Files.exists(serverLog) || Files.size(serverLog) <= from) return "";
        try (var file = new RandomAccessFile(serverLog.toFile(), "r")) {
            file.seek(Math.max(from, file.length() - 16_384));
            var last = new byte[(int) (file.length() - file.getFilePointer())];
            file.readFully(last);
            return new String(last, StandardCharsets.UTF_8);
        }
    }
}
