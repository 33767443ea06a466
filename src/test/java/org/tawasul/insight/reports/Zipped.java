package org.tawasul.insight.reports;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipInputStream;

/** Looks into a file that is a zip, as workbooks are. */
final class Zipped {
    private Zipped() {}

    static String entry(byte[] content, String name) throws IOException {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry())
                if (entry.getName().equals(name)) return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
        }
        throw new AssertionError("No " + name);
    }
}
