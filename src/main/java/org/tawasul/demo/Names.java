package org.tawasul.demo;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.tawasul.demo.Table.Row;
import org.tawasul.language.Name;

/** People's names, first and family name of the same origin. */
final class Names {
    private final List<Row> all = Table.read("names");

    record Full(Name first, Name family) {
        Name name() {
            return new Name(first.ar() + " " + family.ar(), first.en() + " " + family.en());
        }
    }

    /** @param kind male or female; @param community such as gulf */
    Full any(String kind, String community, Random random) {
        return new Full(one(kind, community, random), one("family", community, random));
    }

    /** The Latin letters of a name, as they stand in user names. */
    static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("^al |[^a-z]", "");
    }

    private Name one(String kind, String community, Random random) {
        var fitting = all.stream()
                .filter(row -> row.is("kind", kind) && row.is("community", community))
                .toList();
        return fitting.get(random.nextInt(fitting.size())).name("name");
    }
}
