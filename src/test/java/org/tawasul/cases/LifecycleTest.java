package org.tawasul.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.tawasul.cases.events.CaseEvent;

class LifecycleTest {
    private static final Path DRAWING = Path.of("docs/case-lifecycle.md");
    private static final Pattern INDEX =
            Pattern.compile("create index (\\w+) on cases\\.cases[^;]*status in \\(([^)]+)\\)");

    @Test
    void everyStatusIsReached() {
        var reached = EnumSet.of(Lifecycle.SUBMIT.to(Status.RECEIVED));
        boolean grew = true;
        while (grew) {
            grew = false;
            for (var step : Lifecycle.values()) {
                for (var from : step.from()) {
                    if (reached.contains(from)) grew |= reached.add(step.to(from));
                }
            }
        }
        assertThat(reached).containsExactly(Status.values());
    }

    @Test
    void onlyAWithdrawnCaseHasNoWayOut() {
        var stuck = EnumSet.allOf(Status.class);
        stuck.removeIf(status -> Arrays.stream(Lifecycle.values())
                .anyMatch(step -> step.isLegalFrom(status) && step.to(status) != status));
        assertThat(stuck).containsExactly(Status.WITHDRAWN);
    }

    @Test
    void everyEventIsOfAStep() {
        var events = Arrays.stream(Lifecycle.values()).map(Lifecycle::event).collect(Collectors.toSet());
        assertThat(events).isEqualTo(Set.copyOf(CaseEvent.TYPES.values()));
    }

    @Test
    void theIndexesHoldWhatWeCallOpenAndTheRest() throws IOException {
        var open = names(Status.OPEN);
        var done = names(EnumSet.complementOf(EnumSet.copyOf(Status.OPEN)));
        var indexed = new HashMap<String, Set<String>>();
        for (var migration : migrations()) {
            var sql = INDEX.matcher(migration.getContentAsString(StandardCharsets.UTF_8));
            while (sql.find()) {
                indexed.put(
                        sql.group(1),
                        Arrays.stream(sql.group(2).split(","))
                                .map(word -> word.strip().replace("'", ""))
                                .collect(Collectors.toSet()));
            }
        }
        assertThat(indexed)
                .isNotEmpty()
                .allSatisfy((name, statuses) -> assertThat(statuses).isIn(open, done));
    }

    /** In the order in which they are run: a later one makes an index anew. */
    private static List<Resource> migrations() throws IOException {
        return Arrays.stream(
                        new PathMatchingResourcePatternResolver().getResources("classpath:db/migration/cases/*.sql"))
                .sorted(Comparator.comparing(Resource::getFilename))
                .toList();
    }

    /** Writes the drawing anew when it is no longer true; commit it then. */
    @Test
    void theDrawingShowsTheLifecycleAsItIs() throws IOException {
        var now = new LifecycleDrawing().draw();
        var drawn = Files.exists(DRAWING) ? Files.readString(DRAWING) : "";
        if (!drawn.equals(now)) {
            Files.createDirectories(DRAWING.getParent());
            Files.writeString(DRAWING, now);
        }
        assertThat(drawn)
                .as("%s was out of date and has been written anew: commit it", DRAWING)
                .isEqualTo(now);
    }

    private static Set<String> names(Set<Status> statuses) {
        return statuses.stream().map(Enum::name).collect(Collectors.toSet());
    }
}
