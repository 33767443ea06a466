package org.tawasul.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tawasul.Cast;
import org.tawasul.TawasulTest;
import org.tawasul.TestClock;
import org.tawasul.agencies.Role;
import org.tawasul.cases.CaseId;
import org.tawasul.cases.Cases;
import org.tawasul.cases.Channel;
import org.tawasul.cases.Submission;
import org.tawasul.cases.Submitting;
import org.tawasul.catalogue.Kind;
import org.tawasul.identity.As;
import org.tawasul.journal.Subscriptions;
import org.tawasul.language.Language;

/**
 * Measures the search on what people ask of public services: for each question the cases that must be among the first ten, in
 * a country of cases that are close to each other. The rules were tuned on the questions of half A only; half B judges. The
 * floors are a little below what was seen.
 */
@TawasulTest
class QuestionsTest {
    private static final Path FOLDER = Path.of("src/test/resources/search");
    private static final int FIRST = 10;
    private static final double FLOOR = 0.95;

    @Autowired
    Cast cast;

    @Autowired
    As as;

    @Autowired
    TestClock clock;

    @Autowired
    Cases cases;

    @Autowired
    Submitting submitting;

    @Autowired
    Searching searching;

    @Autowired
    Subscriptions subscriptions;

    private record Question(String half, String typed, Set<String> expected) {}

    @Test
    void whatIsAskedForIsAmongTheFirstTen() throws IOException {
        clock.is("2026-03-01T09:00");
        var reader = as.appointed(Role.HEAD, cast.water, cast.pipes);
        var names = submit();
        subscriptions.catchUp();
        var halves = new HashMap<String, List<Double>>();
        for (var question : questions()) {
            var found = searching.find(question.typed(), reader, clock.instant()).stream()
                    .filter(names::containsKey)
                    .limit(FIRST)
                    .map(names::get)
                    .toList();
            long right = question.expected().stream().filter(found::contains).count();
            double recall = (double) right / question.expected().size();
            halves.computeIfAbsent(question.half(), half -> new ArrayList<>()).add(recall);
            if (recall < 1)
                System.out.println(
                        question.half() + " " + question.typed() + ": " + question.expected() + " not all in " + found);
        }
        halves.forEach((half, recalls) -> {
            double mean =
                    recalls.stream().mapToDouble(Double::doubleValue).average().orElse(0);
            System.out.printf("recall@10 of half %s: %.3f over %d questions%n", half, mean, recalls.size());
            assertThat(mean).as("half " + half).isGreaterThanOrEqualTo(FLOOR);
        });
        assertThat(halves.values().stream().mapToInt(List::size).sum()).isGreaterThanOrEqualTo(150);
    }

    private Map<CaseId, String> submit() throws IOException {
        var names = new HashMap<CaseId, String>();
        for (var line : Files.readAllLines(FOLDER.resolve("documents.tsv"))) {
            var fields = line.split("\t");
            var id = cases.nextId();
            submitting.submit(
                    new Submission(
                            id,
                            Kind.COMPLAINT,
                            Channel.WEB,
                            Language.AR,
                            cast.leak,
                            0,
                            cast.maryam,
                            fields[1],
                            fields[2],
                            null,
                            List.of()),
                    clock.instant());
            names.put(id, fields[0]);
        }
        return names;
    }

    private static List<Question> questions() throws IOException {
        return Files.readAllLines(FOLDER.resolve("pairs.tsv")).stream()
                .map(line -> line.split("\t"))
                .map(fields -> new Question(fields[0], fields[1], Set.copyOf(Arrays.asList(fields[2].split(",")))))
                .toList();
    }
}
