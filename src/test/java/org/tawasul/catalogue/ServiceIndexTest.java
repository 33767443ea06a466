package org.tawasul.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.tawasul.catalogue.Service.PlaceNeed;
import org.tawasul.language.Name;

class ServiceIndexTest {
    private static final double LEAST_RECALL = 0.95;
    private static final ServiceIndex INDEX = index();
    private static final List<String> NAMED = services().stream()
            .map(Service::code)
            .filter(code -> !code.startsWith("general-"))
            .toList();

    /** What people type, in dialect and with slips, and the services of which one must be among the first three. */
    @Test
    void whatPeopleTypeFindsTheServiceAmongTheFirstThree() {
        var missed = new ArrayList<String>();
        int first = 0;
        var queries = rows("catalogue/queries.tsv");
        for (var row : queries) {
            var expected = List.of(row[1].split(","));
            var found = codes(INDEX.search(row[0], 3));
            if (found.stream().noneMatch(expected::contains)) missed.add(row[0] + " -> " + found);
            else if (expected.contains(found.getFirst())) first++;
        }
        double recall = 1 - (double) missed.size() / queries.size();
        System.out.printf(
                "Service search: %d queries, top-3 recall %.3f, first %.3f%n",
                queries.size(), recall, (double) first / queries.size());
        missed.forEach(System.out::println);
        assertThat(recall).as("recall; missed %s", missed).isGreaterThanOrEqualTo(LEAST_RECALL);
    }

    @Property
    void everyServiceIsFoundByItsNameAlsoBeforeItsLastLettersAreTyped(
            @ForAll @IntRange(max = 190) int number, @ForAll @IntRange(max = 2) int untyped) {
        var service = services().stream()
                .filter(one -> one.code().equals(NAMED.get(number % NAMED.size())))
                .findFirst()
                .orElseThrow();
        for (var name : List.of(service.name().ar(), service.name().en())) {
            var typed = name.substring(0, name.length() - untyped);
            assertThat(codes(INDEX.search(typed, 3))).as(typed).contains(service.code());
        }
    }

    private static List<String> codes(List<Service> services) {
        return services.stream().map(Service::code).toList();
    }

    @Property
    void anythingMayBeTyped(@ForAll String typed) {
        assertThat(INDEX.search(typed, 8)).hasSizeLessThanOrEqualTo(8).doesNotHaveDuplicates();
    }

    private static ServiceIndex index() {
        var groups = names("demo/groups.tsv", 2);
        var agencies = names("demo/agencies.tsv", 3);
        var rows = rows("demo/services.tsv");
        return new ServiceIndex(
                services(),
                service -> {
                    var code = rows.get((int) service.id())[1];
                    return new ServiceGroup(0, code, "", groups.getOrDefault(code, service.name()));
                },
                service -> agencies.getOrDefault(rows.get((int) service.id())[2], service.name()));
    }

    private static List<Service> services() {
        var services = new ArrayList<Service>();
        for (var row : rows("demo/services.tsv")) {
            services.add(new Service(
                    services.size(),
                    row[0],
                    0,
                    0,
                    0,
                    EnumSet.allOf(Kind.class),
                    PlaceNeed.NONE,
                    1,
                    false,
                    new Name(row[8], row[9]),
                    new Name(row[10], row[11]),
                    new Name(row[12], row[13])));
        }
        return services;
    }

    private static Map<String, Name> names(String file, int column) {
        var names = new HashMap<String, Name>();
        for (var row : rows(file)) names.put(row[0], new Name(row[column], row[column + 1]));
        return names;
    }

    private static List<String[]> rows(String file) {
        try {
            return Arrays.stream(new ClassPathResource(file)
                            .getContentAsString(StandardCharsets.UTF_8)
                            .split("\n"))
                    .skip(1)
                    .map(line -> line.split("\t", -1))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
