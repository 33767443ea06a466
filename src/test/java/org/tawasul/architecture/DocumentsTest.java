package org.tawasul.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is written about the code is about this code. */
class DocumentsTest {
    private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:|#)([^)#]+)(#[^)]*)?\\)");

    @Test
    void everyModuleStandsInTheArchitectureAndInTheReadme() throws IOException {
        var architecture = Files.readString(Path.of("docs/architecture.md"));
        var readme = Files.readString(Path.of("README.md"));
        try (var modules = Files.list(Path.of("src/main/java/org/tawasul"))) {
            assertThat(modules.filter(Files::isDirectory).map(module -> "`" + module.getFileName() + "`"))
                    .isNotEmpty()
                    .allSatisfy(name -> {
                        assertThat(architecture).contains("| " + name + " |");
                        assertThat(readme).contains(name);
                    });
        }
    }

    @Test
    void everyLinkLeadsSomewhere() throws IOException {
        try (var docs = Files.walk(Path.of("docs"))) {
            var pages = Stream.concat(Stream.of("README.md", "CONTRIBUTING.md").map(Path::of), docs)
                    .filter(page -> page.toString().endsWith(".md"))
                    .toList();
            assertThat(pages)
                    .hasSizeGreaterThan(5)
                    .allSatisfy(page -> assertThat(links(page))
                            .allSatisfy(link ->
                                    assertThat(page.resolveSibling(link)).exists()));
        }
    }

    private static List<String> links(Path page) {
        try {
            return LINK.matcher(Files.readString(page))
                    .results()
                    .map(link -> link.group(1))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
