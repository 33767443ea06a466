package org.tawasul.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import org.tawasul.commands.CannotStart;

/**
 * The folder that holds all that an installation keeps. Its file {@code lock} is held by the one process that runs the
 * server; the kernel releases it when that process dies, however it dies.
 */
final class DataFolder implements AutoCloseable {
    /** A fresh server needs about a quarter of this; the rest is for its log of changes. */
    private static final long LEAST_FREE = 200L << 20;

    private final Path path;
    private @Nullable FileChannel lock;

    private DataFolder(Path path) {
        this.path = path;
    }

    /** Makes the folder where it is missing, and sees that it can be written and has room. */
    static DataFolder at(Path path) {
        var folder = path.toAbsolutePath().normalize();
        try {
            Files.createDirectories(folder);
            Files.delete(Files.createTempFile(folder, "writable", null));
            long free = Files.getFileStore(folder).getUsableSpace();
            if (free < LEAST_FREE) {
                throw new CannotStart("The disk of the data folder " + folder + " has " + (free >> 20)
                        + " MB left, and at least " + (LEAST_FREE >> 20)
                        + " MB are needed; make room, or choose another folder with --data");
            }
        } catch (IOException unwritable) {
            throw new CannotStart(
                    "The data folder " + folder + " cannot be written (" + reason(unwritable)
                            + "); make it writable for " + System.getProperty("user.name")
                            + ", or choose another with --data",
                    unwritable);
        }
        return new DataFolder(folder);
    }

    /** Takes the folder for this process; false when another has it. */
    boolean take() throws IOException {
        var channel = FileChannel.open(path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null) {
                lock = channel;
                return true;
            }
        } catch (OverlappingFileLockException ours) {
            // another part of this very process has it
        }
        channel.close();
        return false;
    }

    CannotStart inUse() {
        return new CannotStart("The data folder " + path
                + " is in use by another Tawasul; stop that one, or choose another with --data");
    }

    Path server() {
        return path.resolve("postgres");
    }

    Path serverLog() {
        return path.resolve("postgres.log");
    }

    Path password() {
        return path.resolve("postgres.password");
    }

    Path path() {
        return path;
    }

    @Override
    public void close() throws IOException {
        if (lock != null) lock.close();
    }

    private static String reason(IOException unwritable) {
        if (unwritable instanceof FileSystemException file && file.getReason() != null) return file.getReason();
        return switch (unwritable) {
            case AccessDeniedException _ -> "permission denied";
            case FileAlreadyExistsException _, NotDirectoryException _ -> "there is a file in its place";
            case NoSuchFileException _ -> "it cannot be made there";
            default -> String.valueOf(unwritable.getMessage());
        };
    }
}
