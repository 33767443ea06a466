package org.tawasul.cases.replies;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tawasul.language.Language;

/**
 * Measures the checks on replies that people labelled: precision is how many of its findings were right, recall how many
 * of the faults it found. The figures asserted are those that were seen.
 */
class GateMeasuredTest {
    private static final Path EXAMPLES = Path.of("src/test/resources/replies/examples.tsv");

    private record Figures(double precision, double recall) {}

    private static final Map<Check, Figures> SEEN = Map.of(
            Check.QUESTIONS, new Figures(0.9, 0.95),
            Check.OUTCOME, new Figures(0.85, 0.75),
            Check.COURTESY, new Figures(0.95, 0.95),
            Check.PLAIN, new Figures(0.95, 0.95),
            Check.NOT_OURS, new Figures(0.95, 0.8),
            Check.LENGTH, new Figures(0.95, 0.95),
            Check.LANGUAGE, new Figures(0.95, 0.95));

    private record Example(Subject subject, Set<Check> faults) {}

    @ParameterizedTest
    @EnumSource
    void everyCheckIsRightAndMissesLittle(Check check) throws IOException {
        var seen = Objects.requireNonNull(SEEN.get(check));
        int right = 0;
        int wrong = 0;
        int missed = 0;
        for (var example : examples()) {
            boolean found = !Gate.remarks(check, example.subject()).isEmpty();
            boolean fault = example.faults().contains(check);
            if (found && fault) right++;
            if (found && !fault) {
                wrong++;
                System.out.println(
                        check + " is wrong about: " + example.subject().text());
            }
            if (!found && fault) {
                missed++;
                System.out.println(check + " misses: " + example.subject().text());
            }
        }
        double precision = (double) right / (right + wrong);
        double recall = (double) right / (right + missed);
        System.out.printf("%-10s precision %.2f, recall %.2f (%d faults)%n", check, precision, recall, right + missed);
        assertThat(precision).as("precision of " + check).isGreaterThanOrEqualTo(seen.precision());
        assertThat(recall).as("recall of " + check).isGreaterThanOrEqualTo(seen.recall());
    }

    private static List<Example> examples() throws IOException {
        var examples = Files.readAllLines(EXAMPLES).stream()
                .skip(1)
                .map(GateMeasuredTest::read)
                .toList();
        assertThat(examples).hasSizeGreaterThanOrEqualTo(60);
        return examples;
    }

    private static Example read(String line) {
        var cells = line.split("\t", -1);
        var subject = new Subject(
                Language.of(cells[0]),
                List.of(cells[2]),
                cells[3].replace("\\n", "\n"),
                false,
                false,
                !cells[1].isEmpty());
        var faults = Arrays.stream(cells[4].split(","))
                .filter(code -> !code.isEmpty())
                .map(code -> Check.ofCode(code).orElseThrow())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Check.class)));
        return new Example(subject, faults);
    }
}
