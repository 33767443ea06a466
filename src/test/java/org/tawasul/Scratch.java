package org.tawasul;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/** Folders for one run of the tests, thrown away at its end with all that anybody left in them. */
public final class Scratch {
    private static @Nullable Path root;

    private Scratch() {}

    /** A new empty one, whose name begins like this. */
    public static synchronized Path folder(String name) {
        try {
            var all = root;
            if (all == null) {
                var made = Files.createTempDirectory("tawasul-scratch-");
                Runtime.getRuntime().addShutdownHook(new Thread(() -> throwAway(made)));
                root = made;
                all = made;
            }
            return Files.createTempDirectory(all, name + "-");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void throwAway(Path folder) {
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException failed) {
            System.err.println("The tests left " + folder + " behind: " + failed);
        }
    }
}
