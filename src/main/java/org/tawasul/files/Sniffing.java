package org.tawasul.files;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MimeTypes;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * Tells from a content alone what it is. Names and headers are not asked, so a page named {@code .jpg} is a page.
 * What is not known to be harmless is refused.
 */
@Component
class Sniffing {
    private static final int HEAD = 4096;
    private static final Set<String> PROGRAMS = Set.of(
            "application/x-msdownload",
            "application/x-dosexec",
            "application/x-elf",
            "application/x-executable",
            "application/x-sharedlib",
            "application/x-mach-o",
            "application/x-mach-o-universal",
            "application/java-vm",
            "application/x-sh",
            "application/x-bat",
            "application/x-msi",
            "application/vnd.android.package-archive",
            "application/x-ms-shortcut",
            "text/x-php",
            "text/x-perl",
            "text/x-python",
            "application/javascript",
            "text/javascript",
            "application/wasm");
    private static final Set<String> WEB_PAGES = Set.of(
            "text/html",
            "application/xhtml+xml",
            "image/svg+xml",
            "application/xml",
            "text/xml",
            "multipart/related",
            "application/x-mimearchive");
    private static final Set<String> ARCHIVES = Set.of(
            "application/gzip",
            "application/x-gtar",
            "application/x-tar",
            "application/x-rar-compressed",
            "application/x-7z-compressed",
            "application/x-bzip",
            "application/x-bzip2",
            "application/x-xz",
            "application/zstd",
            "application/x-lzma",
            "application/x-iso9660-image",
            "application/vnd.ms-cab-compressed");

    /** Read from a long list when the first file comes. */
    private final SingletonSupplier<MimeTypes> types = SingletonSupplier.of(MimeTypes::getDefaultMimeTypes);

    sealed interface Verdict {
        record Is(FileType type) implements Verdict {}

        record Not(Refusal why) implements Verdict {}
    }

    /** What a whole file is. */
    Verdict of(Path file) throws IOException {
        if (Files.size(file) == 0) return new Verdict.Not(Refusal.EMPTY);
        var found = magicOf(file);
        return switch (found) {
            case "application/zip", "application/x-tika-ooxml" -> ofArchive(file);
            case "application/octet-stream" ->
                PlainText.isText(file) ? ofText(file) : new Verdict.Not(Refusal.OTHER_TYPE);
            case "text/plain" -> ofText(file);
            case "video/quicktime", "video/mp4", "video/x-m4v", "application/mp4" -> ofBrand(file);
            default -> known(found);
        };
    }

    /** Whether the beginning of a file alone is enough to refuse it, so that nobody sends 25 MB in vain. */
    Optional<Refusal> refusesBeginning(Path file) throws IOException {
        if (Files.size(file) < HEAD) return Optional.empty();
        return refusalOf(magicOf(file));
    }

    private String magicOf(Path file) throws IOException {
        try (var content = new BufferedInputStream(FileStore.read(file))) {
            MediaType found = types.obtain().detect(content, new Metadata());
            return found.getBaseType().toString();
        }
    }

    private static Verdict known(String mediaType) {
        FileType type = switch (mediaType) {
            case "image/heif", "image/heic-sequence", "image/heif-sequence" -> FileType.HEIC;
            case "application/ogg", "audio/opus", "audio/vorbis" -> FileType.OGG;
            case "video/3gpp2", "audio/3gpp" -> FileType.THREE_GP;
            case "audio/x-m4a" -> FileType.M4A;
            default -> FileType.ofMediaType(mediaType).orElse(null);
        };
        return type != null
                ? new Verdict.Is(type)
                : new Verdict.Not(refusalOf(mediaType).orElse(Refusal.OTHER_TYPE));
    }

    private static Optional<Refusal> refusalOf(String mediaType) {
        if (PROGRAMS.contains(mediaType)) return Optional.of(Refusal.PROGRAM);
        if (WEB_PAGES.contains(mediaType)) return Optional.of(Refusal.WEB_PAGE);
        if (ARCHIVES.contains(mediaType)) return Optional.of(Refusal.ARCHIVE);
        return Optional.empty();
    }

    /** Word and Excel files are archives with known entries; those with macros are programs. */
    private static Verdict ofArchive(Path file) {
        try (var archive = new ZipFile(file.toFile())) {
            if (archive.getEntry("[Content_Types].xml") == null) return new Verdict.Not(Refusal.ARCHIVE);
            boolean macros = archive.stream()
                    .anyMatch(entry ->
                            entry.getName().toLowerCase(java.util.Locale.ROOT).endsWith("vbaproject.bin"));
            if (macros) return new Verdict.Not(Refusal.MACROS);
            if (archive.getEntry("word/document.xml") != null) return new Verdict.Is(FileType.DOCX);
            if (archive.getEntry("xl/workbook.xml") != null) return new Verdict.Is(FileType.XLSX);
            return new Verdict.Not(Refusal.ARCHIVE);
        } catch (ZipException broken) {
            return new Verdict.Not(Refusal.UNREADABLE);
        } catch (IOException | IllegalArgumentException broken) {
            return new Verdict.Not(Refusal.UNREADABLE);
        }
    }

    /** Text that begins as markup is a page, whatever it leaves out. */
    private static Verdict ofText(Path file) throws IOException {
        if (!PlainText.isText(file)) return new Verdict.Not(Refusal.OTHER_TYPE);
        var head = PlainText.decode(headOf(file)).replace("\uFEFF", "").stripLeading();
        return head.startsWith("<") ? new Verdict.Not(Refusal.WEB_PAGE) : new Verdict.Is(FileType.TEXT);
    }

    /** Tika calls many an MP4 a QuickTime film: the brand decides. */
    private static Verdict ofBrand(Path file) throws IOException {
        var head = headOf(file);
        if (head.length < 12) return new Verdict.Not(Refusal.UNREADABLE);
        var box = new String(head, 4, 4, StandardCharsets.ISO_8859_1);
        var brand = new String(head, 8, 4, StandardCharsets.ISO_8859_1);
        if (!box.equals("ftyp") || brand.equals("qt  ")) return new Verdict.Is(FileType.QUICKTIME);
        if (brand.startsWith("M4A") || brand.startsWith("M4B")) return new Verdict.Is(FileType.M4A);
        return new Verdict.Is(FileType.MP4);
    }

    private static byte[] headOf(Path file) throws IOException {
        try (var content = FileStore.read(file)) {
            return content.readNBytes(HEAD);
        }
    }
}
