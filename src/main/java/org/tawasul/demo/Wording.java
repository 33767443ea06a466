package org.tawasul.demo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.tawasul.catalogue.Kind;
import org.tawasul.demo.Table.Row;
import org.tawasul.language.Language;
import org.tawasul.language.Name;

/** What people of the demo country write, from its tables. */
public final class Wording {
    private static final Pattern SLOT = Pattern.compile("\\{([a-z_]+)}");

    private final Map<String, List<Row>> matters = by("matters", "service");
    private final Map<String, List<Row>> replies = by("replies", "service");
    private final Map<String, List<Row>> exchanges = by("exchanges", "group");
    private final Map<String, List<Row>> reasons = by("reasons", "step");
    private final Map<String, List<Row>> slots = by("slots", "slot");
    private final Map<String, List<Row>> comments = by("comments", "stars");
    private final List<Row> notes = Table.read("notes");
    private final List<Row> decisions = Table.read("decisions");

    public record Matter(Kind kind, String subject, String text) {}

    public record Exchange(Name question, Name answer) {}

    /** Fills the slots of one case's texts, each slot with the same words wherever it stands. */
    public final class Filling {
        private final Language language;
        private final Random random;
        private final Map<String, String> chosen = new HashMap<>();

        public Filling(Language language, Name area, Random random) {
            this.language = language;
            this.random = random;
            chosen.put("area", area.in(language));
        }

        public String fill(String template) {
            return SLOT.matcher(template)
                    .replaceAll(slot -> Matcher.quoteReplacement(
                            chosen.computeIfAbsent(slot.group(1), name -> value(name, language))));
        }

        /** What stands between the parts of an enumeration. */
        public String comma() {
            return language == Language.AR ? "، " : ", ";
        }

        /** For what the staff write among themselves, always in Arabic. */
        public String fillInArabic(String template) {
            return SLOT.matcher(template)
                    .replaceAll(slot -> Matcher.quoteReplacement(value(slot.group(1), Language.AR)));
        }

        private String value(String slot, Language in) {
            return any(listOf(slots, slot), random).name("value").in(in);
        }
    }

    /** Whether somebody wrote about this service in this language. */
    public boolean has(String service, Language language) {
        return matters.getOrDefault(service, List.of()).stream().anyMatch(row -> row.is("language", language.code()));
    }

    Matter matter(String service, Language language, Random random) {
        return matter(any(in(language, listOf(matters, service)), random));
    }

    /** All that people write about a service in a language. */
    public List<Matter> matters(String service, Language language) {
        return in(language, matters.getOrDefault(service, List.of())).stream()
                .map(Wording::matter)
                .toList();
    }

    private static Matter matter(Row row) {
        return new Matter(
                Kind.valueOf(row.get("kind").toUpperCase(java.util.Locale.ROOT)), row.get("subject"), row.get("text"));
    }

    public String reply(String service, Language language, Random random) {
        return any(in(language, listOf(replies, service)), random).get("reply");
    }

    public Exchange exchange(String group, Random random) {
        var row = any(listOf(exchanges, group), random);
        return new Exchange(row.name("question"), row.name("answer"));
    }

    public String reason(String step, Language language, Random random) {
        return any(listOf(reasons, step), random).name("reason").in(language);
    }

    public String comment(int stars, Language language, Random random) {
        return any(listOf(comments, String.valueOf(stars)), random)
                .name("comment")
                .in(language);
    }

    /** On a suggestion. */
    public Row decision(Random random) {
        return any(decisions, random);
    }

    public String note(Random random) {
        return any(notes, random).get("note_ar");
    }

    public static <T> T any(List<T> all, Random random) {
        return all.get(random.nextInt(all.size()));
    }

    private static List<Row> in(Language language, List<Row> rows) {
        return rows.stream().filter(row -> row.is("language", language.code())).toList();
    }

    private static List<Row> listOf(Map<String, List<Row>> rows, String key) {
        var found = rows.get(key);
        if (found == null) throw new IllegalArgumentException("No texts for " + key);
        return found;
    }

    private static Map<String, List<Row>> by(String table, String column) {
        return Table.read(table).stream().collect(Collectors.groupingBy(row -> row.get(column)));
    }
}
