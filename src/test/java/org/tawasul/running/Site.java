package org.tawasul.running;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.tawasul.Scratch;
import org.tawasul.Tawasul;

/** The product in a JVM of its own, on a data folder and a port of its own. */
final class Site {
    private static final long PATIENCE = TimeUnit.MINUTES.toNanos(5);

    final Process process;
    private final Path output;

    private Site(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    /** Begins to start; settings as environment variables. */
    static Site start(Map<String, String> settings, String... arguments) throws IOException {
        var scratch = Scratch.folder("site");
        var command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "-Djava.io.tmpdir=" + scratch,
                "-XX:TieredStopAtLevel=1",
                "-cp",
                productPath(),
                Tawasul.class.getName()));
        command.addAll(List.of(arguments));
        var output = Files.createTempFile(scratch, "said", ".log");
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("TAWASUL_") || name.equals("PORT"));
        builder.environment().putAll(settings);
        return new Site(builder.start(), output);
    }

    /** Waits until the site listens; fails with what it said when it ends instead. */
    Site untilOpen(int port) throws IOException, InterruptedException {
        long begun = System.nanoTime();
        while (process.isAlive() && System.nanoTime() - begun < PATIENCE) {
            try (var _ = new Socket(InetAddress.getLoopbackAddress(), port)) {
                return this;
            } catch (IOException notYet) {
                Thread.sleep(100);
            }
        }
        throw new AssertionError("The site did not open:\n" + said());
    }

    /** Waits for the end; gives the exit code. */
    int untilEnd() throws InterruptedException {
        if (!process.waitFor(PATIENCE, TimeUnit.NANOSECONDS)) throw new AssertionError("The product does not end");
        return process.exitValue();
    }

    /** As {@code kill -9} does: nothing of it gets to say goodbye. */
    void kill() throws InterruptedException {
        process.toHandle().destroyForcibly();
        process.waitFor();
    }

    /** As Ctrl-C or the system does. */
    int stop() throws InterruptedException {
        process.toHandle().destroy();
        return untilEnd();
    }

    String said() throws IOException {
        return Files.readString(output);
    }

    static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** The class path without the tests, whose components are none of the product. */
    private static String productPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
    }
}
