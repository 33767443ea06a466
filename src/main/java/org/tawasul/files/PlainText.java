package org.tawasul.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Text files in UTF-8, in UTF-16 with its mark, or in Windows-1256, which older Arabic computers still write. They are
 * kept as UTF-8, so that whoever reads them need not guess.
 */
final class PlainText {
    private static final Charset WINDOWS_ARABIC = Charset.forName("windows-1256");

    private PlainText() {}

    /** Whether the file reads as text: no control characters but tabs, line and page ends. */
    static boolean isText(Path file) throws IOException {
        var text = decode(Files.readAllBytes(file));
        return !text.isBlank() && text.codePoints().noneMatch(PlainText::isControl);
    }

    static byte[] inUtf8(Path file) throws IOException {
        return decode(Files.readAllBytes(file)).replace("\uFEFF", "").getBytes(StandardCharsets.UTF_8);
    }

    static String decode(byte[] bytes) {
        if (bytes.length >= 2) {
            int mark = (bytes[0] & 0xFF) << 8 | bytes[1] & 0xFF;
            if (mark == 0xFEFF || mark == 0xFFFE) return new String(bytes, StandardCharsets.UTF_16);
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            return new String(bytes, WINDOWS_ARABIC);
        }
    }

    private static boolean isControl(int c) {
        return c < 0x20 && c != '\t' && c != '\n' && c != '\r' && c != '\f' || c == 0x7F || c == 0xFFFD;
    }
}
