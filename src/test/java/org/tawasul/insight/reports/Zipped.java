package org.tawasul.insight.reports;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.zip.ZipFile;

/** Looks into a file that is a zip, as workbooks are. */
final class Zipped {
    private Zipped() {}

    static String entry(byte[] content, String name) throws IOException {
        var file = Files.createTempFile("book", ".xlsx");
        try {
            Files.write(file, content);
            try (var zip = new ZipFile(file.toFile())) {
                var entry = zip.getEntry(name);
                if (entry == null) throw new AssertionError("No " + name);
                return new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
            }
        } finally {
            Files.delete(file);
        }
    }
}
