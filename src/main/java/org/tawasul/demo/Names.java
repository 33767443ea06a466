package org.tawasul.demo;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.tawasul.demo.Table.Row;
import org.tawasul.language.Name;

/** People's names, first and family name of the same origin. */
public final class Names {
    private final Map<String, List<Row>> all = Table.read("names").stream()
            .collect(Collectors.groupingBy(row -> row.get("kind") + " " + row.get("community")));

    /** A first and a family name. */
    public record Full(Name first, Name family) {
        public Name name() {
            return new Name(first.ar() + " " + family.ar(), first.en() + " " + family.en());
        }
    }

    /** @param kind male or female; @param community such as gulf */
    public Full any(String kind, String community, Random random) {
        return new Full(one(kind, community, random), one("family", community, random));
    }

    /** The Latin letters of a name, as they stand in user names. */
    public static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("^al |[^a-z]", "");
    }

    private Name one(String kind, String community, Random random) {
        var fitting = all.getOrDefault(kind + " " + community, List.of());
        return fitting.get(random.nextInt(fitting.size())).name("name");
    }
}
