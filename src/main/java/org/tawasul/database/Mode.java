package org.tawasul.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.tawasul.commands.CannotStart;

/**
 * Whether a data folder plays a country or holds a real one; written down at its first start. Demo mode opens every
 * account with one click, so a real folder is never started in it.
 */
final class Mode {
    private Mode() {}

    static void check(Path data, boolean demo) throws IOException {
        var file = data.resolve("mode");
        if (!Files.exists(file)) {
            Files.createDirectories(data);
            Files.writeString(file, demo ? "demo\n" : "real\n");
        } else if (demo && !Files.readString(file).strip().equals("demo")) {
            throw new CannotStart("The data folder " + data.toAbsolutePath()
                    + " holds real data, and demo mode would open it to everybody; start it with --no-demo,"
                    + " or choose another folder with --data");
        }
    }
}
