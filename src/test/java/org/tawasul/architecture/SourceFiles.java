package org.tawasul.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;

/** The text of our own source files by path. */
final class SourceFiles {
    private SourceFiles() {}

    static SortedMap<String, String> below(String folder, String extension) {
        var found = new TreeMap<String, String>();
        try (var files = Files.walk(Path.of(folder))) {
            for (var file : files.filter(f -> f.toString().endsWith(extension)).toList()) {
                found.put(file.toString(), Files.readString(file));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return found;
    }
}
