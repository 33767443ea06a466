package org.tawasul.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A run of one of PostgreSQL's programs. They refuse to run as root; there they run in a user namespace of their own,
 * where nobody is root and the files still belong to us.
 */
final class Program {
    private static final boolean ROOT = System.getProperty("user.name", "").equals("root");

    private Program() {}

    /** Runs a program to its end. */
    static Ended run(Path programs, String name, Object... arguments) throws IOException {
        var command = new ArrayList<String>();
        if (ROOT && Files.isExecutable(Path.of("/usr/bin/unshare"))) command.addAll(List.of("/usr/bin/unshare", "-U"));
        command.add(programs.resolve("bin").resolve(name).toString());
        for (var argument : arguments) command.add(argument.toString());
        // Into a file: a server that outlives its starter would keep a pipe open for ever.
        var output = Files.createTempFile("tawasul-" + name, ".out");
        try {
            var builder = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectInput(Path.of("/dev/null").toFile())
                    .redirectOutput(output.toFile());
            builder.environment()
                    .keySet()
                    .removeIf(variable -> variable.startsWith("PG") || variable.startsWith("LC_"));
            builder.environment().put("LC_ALL", "C");
            int code = builder.start().waitFor();
            return new Ended(code == 0, Files.readString(output, StandardCharsets.UTF_8));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while " + name + " ran", stopped);
        } finally {
            Files.deleteIfExists(output);
        }
    }

    record Ended(boolean succeeded, String output) {}
}
