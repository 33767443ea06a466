package org.tawasul.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Contents of files in {@code <data>/files/ab/cd/<sha256>}, and unfinished uploads in {@code <data>/files/incoming}.
 *
 * <p>A content is written to a temporary file and synced, then renamed to its place, then the folder is synced: after
 * {@link #save} returns, a power cut cannot take it, and a half-written content never has a name. Several nodes may
 * share the folder. A content is never changed; saving it again renews its date, which keeps it from {@link SweepingFiles}.
 */
@Component
class FileStore {
    private static final int BUFFER = 64 * 1024;

    private final Path root;
    private final Path incoming;
    private final Set<Path> synced = ConcurrentHashMap.newKeySet();

    FileStore(@Value("${tawasul.data}") Path data) throws IOException {
        var folder = data.toAbsolutePath().normalize();
        this.root = folder.resolve("files");
        this.incoming = root.resolve("incoming");
        Files.createDirectories(incoming);
        // What citizens send is not for other accounts of the machine.
        if (Files.getFileStore(root).supportsFileAttributeView("posix"))
            Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwx------"));
        sync(root);
        sync(folder);
    }

    record Content(String sha256, long bytes) {}

    /** Keeps what the stream has, and returns once it is durable. */
    Content save(InputStream content) throws IOException {
        var draft = incoming.resolve(UUID.randomUUID() + ".new");
        try {
            var digest = sha256();
            long bytes = 0;
            try (var channel = FileChannel.open(draft, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                    var digested = new DigestInputStream(content, digest)) {
                var buffer = new byte[BUFFER];
                for (int n; (n = digested.read(buffer)) >= 0; bytes += n) write(channel, buffer, n);
                channel.force(true);
            }
            var hash = HexFormat.of().formatHex(digest.digest());
            var folder = prepareFolder(hash);
            Files.move(
                    draft, folder.resolve(hash), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            sync(folder);
            return new Content(hash, bytes);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    /** Where a content lies, whether or not it is there. */
    Path path(String sha256) {
        if (!sha256.matches("[0-9a-f]{64}")) throw new IllegalArgumentException("Not a SHA-256: " + sha256);
        return shelf(sha256).resolve(sha256.substring(2, 4)).resolve(sha256);
    }

    /** Deletes a content unless it was written, or written again, since that moment. */
    boolean deleteIfOlder(String sha256, Instant moment) throws IOException {
        var place = path(sha256);
        try {
            if (!Files.getLastModifiedTime(place).toInstant().isBefore(moment)) return false;
        } catch (NoSuchFileException gone) {
            return false;
        }
        return Files.deleteIfExists(place);
    }

    /** Where the bytes of an unfinished upload gather. */
    Path incoming(UUID uploadId) {
        return incoming.resolve(uploadId.toString());
    }

    /** The bytes of an unfinished upload that are there, 0 when there are none. */
    long incomingBytes(UUID uploadId) throws IOException {
        try {
            return Files.size(incoming(uploadId));
        } catch (NoSuchFileException none) {
            return 0;
        }
    }

    void dropIncoming(UUID uploadId) throws IOException {
        Files.deleteIfExists(incoming(uploadId));
    }

    /** Shows every kept content's hash and every incoming file's name with its date; the rest is the visitor's. */
    void visit(BiConsumer<String, BasicFileAttributes> contents, BiConsumer<Path, BasicFileAttributes> unfinished)
            throws IOException {
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                var name = file.getFileName().toString();
                if (incoming.equals(file.getParent())) unfinished.accept(file, attributes);
                else if (name.matches("[0-9a-f]{64}")) contents.accept(name, attributes);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException gone) {
                return FileVisitResult.CONTINUE;
            }
        });
    }

    static void write(FileChannel channel, byte[] bytes, int count) throws IOException {
        var buffer = ByteBuffer.wrap(bytes, 0, count);
        while (buffer.hasRemaining()) channel.write(buffer);
    }

    static InputStream read(Path file) throws IOException {
        return Channels.newInputStream(FileChannel.open(file, StandardOpenOption.READ));
    }

    private Path shelf(String sha256) {
        return root.resolve(sha256.substring(0, 2));
    }

    /** The folder of a content, itself durable: a new folder is synced into the one above it. */
    private Path prepareFolder(String sha256) throws IOException {
        var shelf = shelf(sha256);
        var folder = shelf.resolve(sha256.substring(2, 4));
        if (!synced.contains(folder)) {
            Files.createDirectories(folder);
            sync(shelf);
            sync(root);
            synced.add(folder);
        }
        return folder;
    }

    /** Makes the names in a folder durable. */
    private static void sync(Path folder) throws IOException {
        try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
