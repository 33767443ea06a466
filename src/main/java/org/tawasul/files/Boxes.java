package org.tawasul.files;

import java.io.EOFException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

/**
 * Blanks the metadata of ISO base media files (MP4, QuickTime, 3GP, HEIC: ISO/IEC 14496-12 and 23008-12), where phones
 * write the place and the owner's device. Lengths stay as they are, so nothing that points into the file breaks.
 *
 * <p>A box is a length of 4 bytes, a type of 4 letters, and content; a length of 1 means that 8 bytes of length follow
 * the type, 0 that it goes to the end. In films the boxes {@code udta}, {@code meta} and {@code uuid} become
 * {@code free} boxes of zeros. In HEIC the box {@code meta} is the table of contents: it says which items are Exif or
 * XMP ({@code iinf}) and where they lie ({@code iloc}), and those stretches become zeros.
 */
final class Boxes {
    private static final int DEEPEST = 6;
    private final RandomAccessFile file;

    private Boxes(RandomAccessFile file) {
        this.file = file;
    }

    /** Returns false when the file is not built as its kind must be; it may then be half blanked. */
    static boolean blankMetadata(Path path, FileType type) throws IOException {
        try (var file = new RandomAccessFile(path.toFile(), "rw")) {
            var boxes = new Boxes(file);
            if (type == FileType.HEIC) boxes.blankItems();
            else boxes.blankFilm(0, file.length(), 0);
            file.getFD().sync();
            return true;
        } catch (Malformed | EOFException broken) {
            return false;
        }
    }

    private static final class Malformed extends IOException {
        private static final long serialVersionUID = 1;
    }

    private record Box(String type, long start, long content, long end) {}

    private void blankFilm(long start, long end, int depth) throws IOException {
        if (depth > DEEPEST) throw new Malformed();
        for (long at = start; at + 8 <= end; ) {
            var box = boxAt(at, end);
            switch (box.type) {
                case "udta", "meta", "uuid" -> {
                    file.seek(box.start + 4);
                    file.write("free".getBytes(StandardCharsets.ISO_8859_1));
                    zero(box.content, box.end);
                }
                case "moov", "trak", "mdia", "minf", "moof", "traf" -> blankFilm(box.content, box.end, depth + 1);
                default -> {}
            }
            at = box.end;
        }
    }

    private void blankItems() throws IOException {
        Box meta = child("meta", 0, file.length());
        // A full box: version and flags come before its children.
        var personal = personalItems(child("iinf", meta.content + 4, meta.end));
        if (personal.isEmpty()) return;
        var places = child("iloc", meta.content + 4, meta.end);
        file.seek(places.content);
        int version = file.read();
        file.skipBytes(3);
        int sizes = file.readUnsignedShort();
        int offsetSize = sizes >> 12;
        int lengthSize = sizes >> 8 & 0xF;
        int baseSize = sizes >> 4 & 0xF;
        int indexSize = version == 0 ? 0 : sizes & 0xF;
        long items = version < 2 ? file.readUnsignedShort() : number(4);
        for (long i = 0; i < items; i++) {
            long item = version < 2 ? file.readUnsignedShort() : number(4);
            int method = version == 0 ? 0 : file.readUnsignedShort() & 0xF;
            file.skipBytes(2);
            long base = number(baseSize);
            int extents = file.readUnsignedShort();
            for (int e = 0; e < extents; e++) {
                number(indexSize);
                long from = base + number(offsetSize);
                long length = number(lengthSize);
                if (personal.contains(item)) blankExtent(meta, method, from, length);
            }
        }
    }

    private void blankExtent(Box meta, int method, long from, long length) throws IOException {
        long here = file.getFilePointer();
        // 0: counted from the start of the file; 1: within the box idat.
        long start = method == 0 ? from : child("idat", meta.content + 4, meta.end).content + from;
        if (method > 1 || start < 0 || length < 0 || length > file.length() - start) throw new Malformed();
        zero(start, length == 0 ? file.length() : start + length);
        file.seek(here);
    }

    /** The numbers of the items that are Exif or XMP. */
    private Set<Long> personalItems(Box table) throws IOException {
        var items = new HashSet<Long>();
        file.seek(table.content);
        int version = file.read();
        long entries = table.content + (version == 0 ? 6 : 8);
        for (long at = entries; at + 8 <= table.end; ) {
            var entry = boxAt(at, table.end);
            file.seek(entry.content);
            int entryVersion = file.read();
            file.skipBytes(3);
            long item = entryVersion >= 3 ? number(4) : file.readUnsignedShort();
            file.skipBytes(2);
            var type = letters();
            if (type.equals("Exif") || type.equals("mime")) items.add(item);
            at = entry.end;
        }
        return items;
    }

    private Box child(String type, long start, long end) throws IOException {
        for (long at = start; at + 8 <= end; ) {
            var box = boxAt(at, end);
            if (box.type.equals(type)) return box;
            at = box.end;
        }
        throw new Malformed();
    }

    private Box boxAt(long at, long end) throws IOException {
        file.seek(at);
        long length = number(4);
        var type = letters();
        long content = at + 8;
        if (length == 1) {
            length = file.readLong();
            content += 8;
        } else if (length == 0) {
            length = end - at;
        }
        // A recording that was cut off ends within its last box.
        long last = Math.min(end, at + length);
        if (length < content - at || last < content) throw new Malformed();
        return new Box(type, at, content, last);
    }

    private String letters() throws IOException {
        var letters = new byte[4];
        file.readFully(letters);
        return new String(letters, StandardCharsets.ISO_8859_1);
    }

    private long number(int bytes) throws IOException {
        long number = 0;
        for (int i = 0; i < bytes; i++) number = number << 8 | file.readUnsignedByte();
        return number;
    }

    private void zero(long start, long end) throws IOException {
        var zeros = new byte[8192];
        file.seek(start);
        for (long left = end - start; left > 0; left -= zeros.length)
            file.write(zeros, 0, (int) Math.min(left, zeros.length));
    }
}
