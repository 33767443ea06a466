package org.tawasul.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.springframework.jdbc.core.JdbcTemplate;
import org.tawasul.cases.Case;
import org.tawasul.cases.CaseId;
import org.tawasul.cases.Cases;
import org.tawasul.cases.merging.Duplicates;
import org.tawasul.language.Language;
import org.tawasul.people.People;
import org.tawasul.people.Person;
import picocli.CommandLine;

/**
 * How often the case that a city's staff named as the original of a duplicate is among the first that a look-up gives, and
 * how long the look-up takes, in a country that is as large as asked for. The weights were tuned on the pairs whose
 * original has an even number; the others are the judge.
 */
final class DuplicatesBench {
    static final String REQUESTS = "boston311_2015_h1.csv.gz";
    static final String PAIRS = "boston311_2015_h1_duplicate_pairs.csv";
    private static final int SAMPLE = 2_000;
    private static final int NOT_FOUND = Integer.MAX_VALUE;

    private final BenchSite site;
    private final Path source;
    private final Path folder;
    private final JdbcTemplate jdbc;
    private final Cases cases;
    private final Duplicates duplicates;

    /** @param folder for what the import sets aside */
    DuplicatesBench(BenchSite site, Path source, Path folder) {
        this.site = site;
        this.source = source;
        this.folder = folder;
        this.jdbc = new JdbcTemplate(site.source());
        this.cases = site.get(Cases.class);
        this.duplicates = site.get(Duplicates.class);
    }

    static boolean hasData(Path source) {
        return Files.isReadable(source.resolve(REQUESTS)) && Files.isReadable(source.resolve(PAIRS));
    }

    private record Pair(Case duplicate, CaseId original, boolean judges, boolean simple) {}

    private record Look(Pair pair, int place, long nanos) {}

    void measure(long size) throws IOException {
        new CommandLine(site.command("importCommand"))
                .execute(
                        "boston311",
                        source.resolve(REQUESTS).toString(),
                        "--rejects",
                        folder.resolve("rejects.csv").toString());
        long person = site.get(People.class).register(REQUESTER, Instant.now());
        new Population(jdbc).growTo(size, person);
        keepTraits();
        jdbc.execute("vacuum (analyze) cases.trait");
        var pairs = pairs();
        pairs.forEach(this::look);
        var looks = pairs.stream().map(this::look).toList();
        System.out.printf("%n%-28s %6s %7s %7s %7s%n", "pairs", "", "@1", "@5", "@20");
        say("tuned on", looks, look -> !look.pair().judges());
        say("judged by", looks, look -> look.pair().judges());
        say("all", looks, look -> true);
        System.out.printf(
                Locale.ENGLISH,
                "%-28s %6d %23.3f%n",
                "same type, 100 m, 14 days",
                looks.size(),
                looks.stream().filter(look -> look.pair().simple()).count() / (double) looks.size());
        System.out.printf("%n%-28s %9s %9s %9s%n", "look-ups, ms", "p50", "p95", "p99");
        say("in the city", looks.stream().mapToLong(Look::nanos).toArray());
        var crowd = crowd();
        crowd.forEach(this::time);
        say("all cases in one spot", crowd.stream().mapToLong(this::time).toArray());
        System.out.printf(
                Locale.ENGLISH, "%,d cases%n", jdbc.queryForObject("select count(*) from cases.trait", Long.class));
    }

    /** Chunk by chunk along the primary key, as the journal's reader would come to it. */
    private void keepTraits() {
        long last = 0;
        for (var ids = idsAfter(last); !ids.isEmpty(); ids = idsAfter(last)) {
            duplicates.keep(ids);
            last = ids.getLast();
        }
    }

    private List<Long> idsAfter(long last) {
        return jdbc.queryForList(
                "select case_id from cases.cases where case_id > ? order by case_id limit ?", Long.class, last, SAMPLE);
    }

    private Look look(Pair pair) {
        long begun = System.nanoTime();
        var ranked = duplicates.rank(pair.duplicate());
        long took = System.nanoTime() - begun;
        int place = ranked.indexOf(pair.original());
        return new Look(pair, place < 0 ? NOT_FOUND : place, took);
    }

    private long time(Case found) {
        long begun = System.nanoTime();
        duplicates.rank(found);
        return System.nanoTime() - begun;
    }

    /** Cases of the population, all of one spot: the worst that an index over places can meet. */
    private List<Case> crowd() {
        return jdbc
                .queryForList(
                        "select case_id from cases.cases where latitude = 26.2 order by case_id limit ?",
                        Long.class,
                        SAMPLE)
                .stream()
                .map(id -> cases.get(new CaseId(id)))
                .toList();
    }

    private List<Pair> pairs() throws IOException {
        var pairs = new ArrayList<Pair>();
        for (var line :
                Files.readAllLines(source.resolve(PAIRS)).stream().skip(1).toList()) {
            var fields = line.split(",", 6);
            var duplicate = find(fields[0]);
            var original = find(fields[1]);
            if (duplicate == 0 || original == 0) continue;
            boolean simple = fields[4].equals("1")
                    && Double.parseDouble(fields[2]) <= 100
                    && Double.parseDouble(fields[3]) <= 14 * 24;
            pairs.add(new Pair(
                    cases.get(new CaseId(duplicate)),
                    new CaseId(original),
                    Long.parseLong(fields[1]) % 2 == 1,
                    simple));
        }
        return pairs;
    }

    /** The case that a request became; 0 when it was set aside. */
    private long find(String request) {
        return jdbc
                .queryForList(
                        "select case_id from intake.source_case where source = 'boston311' and source_id = ?",
                        Long.class,
                        request)
                .stream()
                .findFirst()
                .orElse(0L);
    }

    private static void say(String which, List<Look> looks, Predicate<Look> chosen) {
        var among = looks.stream().filter(chosen).toList();
        System.out.printf(
                Locale.ENGLISH,
                "%-28s %6d %7.3f %7.3f %7.3f%n",
                which,
                among.size(),
                within(among, 1),
                within(among, 5),
                within(among, 20));
    }

    private static double within(List<Look> looks, int places) {
        return looks.stream().filter(look -> look.place() < places).count() / (double) Math.max(1, looks.size());
    }

    private static void say(String which, long[] nanos) {
        Arrays.sort(nanos);
        System.out.printf(
                Locale.ENGLISH, "%-28s %9.2f %9.2f %9.2f%n", which, at(nanos, 0.50), at(nanos, 0.95), at(nanos, 0.99));
    }

    private static double at(long[] sorted, double share) {
        return sorted.length == 0 ? 0 : sorted[(int) (sorted.length * share)] / 1e6;
    }

    private static final People.Registration REQUESTER = new People.Registration(
            Person.Kind.INDIVIDUAL, "مقدم طلب", "+97333009999", null, Person.Residency.CITIZEN, null, Language.AR);
}
