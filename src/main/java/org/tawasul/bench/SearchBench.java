package org.tawasul.bench;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.jdbc.core.JdbcTemplate;
import org.tawasul.agencies.Officers;
import org.tawasul.agencies.Role;
import org.tawasul.commands.ProgressBar;
import org.tawasul.identity.DemoAccounts;
import org.tawasul.search.Documents;

/**
 * Searches through HTTP while others open their desks: words that stand in every few cases, in every few hundred and hardly
 * anywhere, for who sees a department, an agency and the nation. The texts are made of words with Zipf's frequencies.
 */
final class SearchBench {
    private static final int VOCABULARY = 30_000;
    private static final int WORDS = 24;
    private static final int CHUNK = 2_000;
    private static final int SEARCHERS = 2;
    private static final int DESKS = 2;
    private static final String LETTERS = "بتجحخدرزسشصضطعغفقكلمنهوي";

    private final BenchSite site;
    private final JdbcTemplate jdbc;
    private final Random random = new Random(7);
    private final List<String> vocabulary = new ArrayList<>();

    SearchBench(BenchSite site) {
        this.site = site;
        this.jdbc = new JdbcTemplate(site.source());
        var known = new java.util.LinkedHashSet<String>();
        while (known.size() < VOCABULARY) known.add(word());
        vocabulary.addAll(known);
    }

    private String word() {
        var word = new StringBuilder();
        int length = 3 + random.nextInt(4);
        for (int i = 0; i < length; i++) word.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        return word.toString();
    }

    /** The word of rank r stands about 1/r as often as the first. */
    private String drawn() {
        return vocabulary.get((int) Math.min(VOCABULARY - 1, Math.exp(random.nextDouble() * Math.log(VOCABULARY)) - 1));
    }

    void measure(long cases, long personId, int searches) throws Exception {
        new Population(jdbc).growTo(cases, personId);
        write();
        var cookies = new LinkedHashMap<Role, String>();
        for (var role : List.of(Role.HEAD, Role.COORDINATOR, Role.AUDITOR)) cookies.put(role, signIn(role));
        System.out.printf(
                "%n%,d cases%n%-34s %9s %9s %9s %7s%n", cases, "searches", "p50 ms", "p95 ms", "p99 ms", "errors");
        var head = signIn(Role.HEAD);
        var stopped = new AtomicBoolean();
        var desks = new AtomicLong();
        try (var beside = Executors.newFixedThreadPool(DESKS)) {
            long begun = System.nanoTime();
            for (int i = 0; i < DESKS; i++) beside.submit(() -> openDesks(head, stopped, desks));
            for (var role : cookies.entrySet()) search("warm-up", 1, 20_000, role.getValue(), searches, false);
            for (var role : cookies.entrySet()) {
                var who = role.getKey().name().toLowerCase(Locale.ROOT);
                var cookie = role.getValue();
                search(who + ": common", 1, 12, cookie, searches, true);
                search(who + ": middling", 100, 1_000, cookie, searches, true);
                search(who + ": rare", 8_000, VOCABULARY, cookie, searches, true);
                search(who + ": two common", -1, 12, cookie, searches, true);
                search(who + ": one of three unknown", -2, 1_000, cookie, searches, true);
            }
            stopped.set(true);
            System.out.printf(
                    Locale.ENGLISH,
                    "desk pages beside them: %.0f a second%n",
                    desks.get() / ((System.nanoTime() - begun) / 1e9));
        }
    }

    /** Gives each case a text of its own, and its document. The index is made at the end, as a restore would. */
    private void write() {
        var documents = site.get(Documents.class);
        jdbc.execute("drop index search.document_by_words");
        Long count = jdbc.queryForObject("select count(*) from cases.cases", Long.class);
        var bar = new ProgressBar("Writing the texts", count == null ? 0 : count);
        long last = -1;
        long done = 0;
        for (var ids = after(last); !ids.isEmpty(); ids = after(last)) {
            var subjects = new ArrayList<String>();
            var texts = new ArrayList<String>();
            for (int i = 0; i < ids.size(); i++) {
                subjects.add(drawn() + " " + drawn() + " " + drawn());
                var text = new StringBuilder();
                for (int j = 0; j < WORDS; j++) text.append(drawn()).append(j % 7 == 6 ? "، " : " ");
                texts.add(text.toString());
            }
            jdbc.update("""
                    update cases.cases c set subject = t.subject, text = t.text
                      from unnest(?::bigint[], ?::text[], ?::text[]) as t (case_id, subject, text)
                     where c.case_id = t.case_id
                    """, ids.toArray(Long[]::new), subjects.toArray(String[]::new), texts.toArray(String[]::new));
            documents.write(ids);
            last = ids.getLast();
            done += ids.size();
            bar.reach(done);
        }
        bar.finish();
        long begun = System.nanoTime();
        jdbc.execute("create index document_by_words on search.document using gin (words)");
        System.out.printf(Locale.ENGLISH, "The index was made in %.0f s%n", (System.nanoTime() - begun) / 1e9);
        for (var table : List.of("cases.cases", "search.document", "search.term"))
            jdbc.execute("vacuum (analyze) " + table);
        jdbc.execute("checkpoint");
    }

    private List<Long> after(long last) {
        return jdbc.queryForList(
                "select case_id from cases.cases where case_id > ? order by case_id limit ?", Long.class, last, CHUNK);
    }

    private String signIn(Role role) throws Exception {
        var officers = site.get(Officers.class);
        var officer = site.get(DemoAccounts.class).list().stream()
                .map(account -> officers.get(account.officerId()))
                .filter(each -> each.role() == role)
                .findFirst()
                .orElseThrow();
        return site.signIn(officer.id()).cookies();
    }

    private Void openDesks(String cookies, AtomicBoolean stopped, AtomicLong pages) throws Exception {
        try (var line = new Line(site.port())) {
            while (!stopped.get()) {
                line.send(Line.get("/staff/desk?list=open", cookies));
                pages.incrementAndGet();
            }
        }
        return null;
    }

    /** @param from the first rank; -1 for two common words, -2 for two known words and one that nobody wrote */
    private void search(String what, int from, int to, String cookies, int searches, boolean told) throws Exception {
        var questions = new ArrayList<byte[]>();
        for (int i = 0; i < searches; i++) {
            var typed = switch (from) {
                case -1 -> ranked(0, to) + " " + ranked(0, to);
                case -2 -> ranked(0, to) + " " + ranked(0, to) + " غغغغظظ";
                default -> ranked(from - 1, to);
            };
            questions.add(Line.get("/staff/search?q=" + URLEncoder.encode(typed, StandardCharsets.UTF_8), cookies));
        }
        var figures = Crew.run(SEARCHERS, searches, () -> new Searcher(new Line(site.port()), questions));
        if (told)
            System.out.printf(
                    Locale.ENGLISH,
                    "%-34s %9.1f %9.1f %9.1f %7d%n",
                    what,
                    figures.p50() / 1e6,
                    figures.p95() / 1e6,
                    figures.p99() / 1e6,
                    figures.errors());
    }

    private String ranked(int from, int to) {
        return vocabulary.get(from + random.nextInt(to - from));
    }

    private record Searcher(Line line, List<byte[]> questions) implements Crew.Worker {
        @Override
        public boolean work(long number) throws Exception {
            return line.send(questions.get((int) number)) == 200;
        }

        @Override
        public void close() throws Exception {
            line.close();
        }
    }
}
