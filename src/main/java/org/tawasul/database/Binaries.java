package org.tawasul.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.springframework.util.FileSystemUtils;
import org.tawasul.commands.CannotStart;

/**
 * The programs of PostgreSQL, unpacked once for each user and version into the user's cache folder. A temporary folder
 * would not do: systems clean theirs of old files, under a server that runs for months.
 */
final class Binaries {
    private Binaries() {}

    /** The folder with {@code bin}, {@code lib} and {@code share}; {@code fallback} is used where there is no home. */
    static Path unpack(Path fallback) throws IOException {
        var packed = packed();
        var name = "postgres-" + version(packed);
        for (var cache : new Path[] {cache(), fallback.resolve("cache")}) {
            var folder = cache.resolve(name);
            if (Files.isDirectory(folder)) return folder;
            try {
                Files.createDirectories(cache);
                return unpack(packed, folder);
            } catch (FileSystemException unwritable) {
                if (cache.startsWith(fallback)) throw unwritable;
            }
        }
        throw new AssertionError("the fallback either works or throws");
    }

    /** Unpacks beside the folder and renames, so that the folder is there with everything in it or not at all. */
    private static Path unpack(URL packed, Path folder) throws IOException {
        var unfinished = Files.createTempDirectory(folder.getParent(), "unpacking-");
        try {
            try (var files = packed.openStream()) {
                extract(files, unfinished);
            }
            Files.setPosixFilePermissions(unfinished, PosixFilePermissions.fromString("rwxr-xr-x"));
            Files.move(unfinished, folder);
        } catch (IOException failed) {
            FileSystemUtils.deleteRecursively(unfinished);
            if (!Files.isDirectory(folder)) throw failed;
        }
        return folder;
    }

    private static void extract(InputStream archive, Path folder) throws IOException {
        try (var files = new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(archive)))) {
            for (var file = files.getNextEntry(); file != null; file = files.getNextEntry()) {
                var target = folder.resolve(file.getName()).normalize();
                if (!target.startsWith(folder))
                    throw new IOException("Outside the archive's folder: " + file.getName());
                if (file.isDirectory()) {
                    Files.createDirectories(target);
                    continue;
                }
                Files.createDirectories(target.getParent());
                if (file.isSymbolicLink()) {
                    Files.createSymbolicLink(target, Path.of(file.getLinkName()));
                } else {
                    Files.copy(files, target);
                    boolean program = target.startsWith(folder.resolve("bin"));
                    Files.setPosixFilePermissions(
                            target, PosixFilePermissions.fromString(program ? "rwxr-xr-x" : "rw-r--r--"));
                }
            }
        }
    }

    private static URL packed() {
        var system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("mac") ? "darwin" : "linux";
        var machine = System.getProperty("os.arch", "");
        var built = machine.equals("aarch64") ? "arm_64" : machine.equals("amd64") ? "x86_64" : machine;
        var packed = Binaries.class.getResource("/postgres-" + system + "-" + built + ".txz");
        if (packed != null) return packed;
        throw new CannotStart("There is no PostgreSQL in this build for " + system + " on " + machine
                + "; build it there, or name a database of your own with --database-url");
    }

    /** A fingerprint of the archive that needs no reading of it. */
    private static String version(URL packed) throws IOException {
        if (packed.openConnection() instanceof JarURLConnection jar) {
            jar.setUseCaches(false);
            try (var opened = jar.getJarFile()) {
                return Long.toHexString(opened.getEntry(jar.getEntryName()).getCrc());
            }
        }
        return Long.toHexString(packed.openConnection().getContentLengthLong());
    }

    private static Path cache() {
        return Optional.ofNullable(System.getenv("XDG_CACHE_HOME"))
                .filter(folder -> !folder.isBlank())
                .map(Path::of)
                .orElse(Path.of(System.getProperty("user.home", "."), ".cache"))
                .resolve("tawasul")
                .toAbsolutePath();
    }
}
