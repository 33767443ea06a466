package org.tawasul.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tawasul.TawasulTest;

/** The operator's guide and the product know the same keys. */
@TawasulTest
class OperatingGuideTest {
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `(tawasul\\.[a-z0-9.-]+)`");
    private static final Pattern READ = Pattern.compile("\\$\\{(tawasul\\.[a-z0-9.-]+)");

    @Autowired
    KnownSettings settings;

    @Test
    void everyKeyIsExplainedAndEveryExplainedKeyExists() throws IOException {
        var guide = Files.readString(Path.of("docs/operating.md"));
        var explained =
                ROW.matcher(guide).results().map(row -> row.group(1)).collect(Collectors.toCollection(TreeSet::new));
        assertThat(explained).isEqualTo(settings.names());
    }

    @Test
    void everyKeyThatTheSourcesReadStandsInASettingsRecord() throws IOException {
        try (var sources = Files.walk(Path.of("src/main"))) {
            Set<String> read = sources.filter(file -> file.toString().matches(".*\\.(java|yml)"))
                    .flatMap(file -> READ.matcher(text(file)).results().map(found -> found.group(1)))
                    .collect(Collectors.toSet());
            assertThat(settings.names()).containsAll(read);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
