package org.tawasul.search;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tawasul.agencies.Officer;
import org.tawasul.agencies.Scope.Nation;
import org.tawasul.agencies.Scope.OfAgency;
import org.tawasul.agencies.Scope.OfDepartment;
import org.tawasul.cases.Sight;
import org.tawasul.database.Moments;

/**
 * Reads what matches from the index, the latest first, and never much more than is wanted.
 *
 * <p>The index gives its matches in no order, and a common word has hundreds of thousands. So a query always says in which
 * span of days it looks: first in one that can hold only so many matches, by what is counted of its words, then further
 * back in longer ones while little is found. Agency and department are keys too: the index itself leaves out what is
 * others'. What may be seen is decided again on the case as it is now.
 */
@Repository
class Candidates {
    /** Beyond these nothing is ranked: who gets so many says more of what they mean. */
    static final int MOST = 200;

    /** So many matches are read at once without looking at the calendar. */
    private static final long FEW = 2_000;

    private static final long WANTED = 400;
    private static final int SPARSE = 60;
    private static final int STEPS = 10;

    private final JdbcClient jdbc;
    private final Vocabulary vocabulary;

    Candidates(JdbcClient jdbc, Vocabulary vocabulary) {
        this.jdbc = jdbc;
        this.vocabulary = vocabulary;
    }

    /** Where a list goes on: before this case of this moment. */
    record Bound(Instant at, long caseId) {}

    record Candidate(long caseId, Instant submittedAt) {}

    /**
     * In how many cases a query can be.
     *
     * @param most never in more
     * @param likely what is expected, to choose how far to look
     */
    record Matches(long most, long likely) {
        static Matches atMost(long most) {
            return new Matches(most, most);
        }

        /**
         * Of words that must all be there. What is asked together is neither independent nor one, so the likely is the
         * middle of both (geometrically).
         *
         * @param frequencies the rarest first
         */
        static Matches ofAll(List<Long> frequencies, long cases) {
            long most = frequencies.getFirst();
            var matches = atMost(most);
            for (var frequency : frequencies.subList(1, frequencies.size())) matches = matches.among(frequency, cases);
            return matches;
        }

        /** Of those, the ones that are among so many of all cases too. */
        private Matches among(long others, long cases) {
            double share = Math.min(1, others / (double) Math.max(1, cases));
            return new Matches(
                    Math.min(most, others), Math.clamp(Math.round(likely * Math.sqrt(share)), 1, Math.max(1, others)));
        }
    }

    /** @param further whether there may be more, further back */
    record Found(List<Candidate> candidates, boolean further) {}

    static final String MATCH = """
            with matched as materialized (
              select case_id, submitted_at from search.document
               where words @@ cast(:query as tsquery) and (submitted_at, case_id) < (:before, :beforeCase)
                 and submitted_at >= :from)
            select m.case_id, m.submitted_at from matched m join cases.cases c using (case_id)
             where (:status = '' or c.status = :status) and (:kind = '' or c.kind = :kind) and
            """ + Sight.SQL + " order by m.submitted_at desc, m.case_id desc limit :limit";

    /** The terms by whose counts {@link #list} decides where to look, besides those of the words. */
    static List<String> marks(Officer officer, SearchFilter filter, Bound before) {
        var marks = narrowing(officer, filter);
        marks.addAll(spans(before.at()).values());
        marks.add(Vocabulary.ALL);
        return marks;
    }

    /**
     * The latest cases that match.
     *
     * @param query as PostgreSQL writes it
     * @param matches in how many cases it can be
     * @param counts of the {@link #marks}
     */
    Found list(
            String query,
            Matches matches,
            Officer officer,
            SearchFilter filter,
            Bound before,
            Map<String, Integer> counts) {
        var narrowing = narrowing(officer, filter);
        var narrowest = matches;
        long all = counts.getOrDefault(Vocabulary.ALL, 0);
        for (var mark : narrowing) narrowest = narrowest.among(counts.getOrDefault(mark, 0), all);
        var narrowed = narrowed(query, narrowing);
        if (narrowest.most() <= FEW) {
            var found = match(narrowed, officer, filter, before, MOST);
            return new Found(found, found.size() == MOST);
        }
        return walk(narrowed, narrowest.likely(), officer, filter, before, counts);
    }

    private Found walk(
            String query,
            long matches,
            Officer officer,
            SearchFilter filter,
            Bound before,
            Map<String, Integer> counts) {
        var found = new ArrayList<Candidate>();
        var upper = before;
        var known = counts;
        long wanted = WANTED;
        for (int step = 0; step < STEPS && matches > wanted; step++) {
            var span = span(upper.at(), matches, wanted, known);
            var within = "(" + query + ") & '" + span.mark(last(upper.at())) + "'";
            var part = match(within, officer, filter, upper, MOST - found.size());
            found.addAll(part);
            if (found.size() == MOST) return new Found(found, true);
            upper = new Bound(span.begin(last(upper.at())), 0);
            if (!upper.at().isAfter(filter.firstMoment())) return new Found(found, false);
            if (part.size() < SPARSE) wanted *= 8;
            known = vocabulary.count(marks(officer, filter, upper));
        }
        found.addAll(match(query, officer, filter, upper, MOST - found.size()));
        return new Found(found, found.size() == MOST);
    }

    /** The longest span before this moment that is not expected to hold more matches than are wanted. */
    private static Span span(Instant before, long matches, long wanted, Map<String, Integer> counts) {
        double all = Math.max(1, counts.getOrDefault(Vocabulary.ALL, 0));
        var chosen = Span.DAY;
        for (var span : spans(before).entrySet()) {
            double expected = counts.getOrDefault(span.getValue(), 0) * Math.min(1, matches / all);
            if (expected <= wanted) chosen = span.getKey();
        }
        return chosen;
    }

    private static Map<Span, String> spans(Instant before) {
        var marks = new LinkedHashMap<Span, String>();
        for (var span : Span.values()) marks.put(span, span.mark(last(before)));
        return marks;
    }

    /** The last moment before this one. */
    private static Instant last(Instant before) {
        return before.minusNanos(1_000);
    }

    private static ArrayList<String> narrowing(Officer officer, SearchFilter filter) {
        var marks = new ArrayList<String>();
        switch (officer.scope()) {
            case Nation() -> {}
            case OfAgency(var agency) -> marks.add(Marks.ofAgency(agency));
            case OfDepartment(var _, var department) -> marks.add(Marks.ofDepartment(department));
        }
        if (filter.agencyId() != 0) marks.add(Marks.ofAgency(filter.agencyId()));
        if (filter.serviceId() != 0) marks.add(Marks.ofService(filter.serviceId()));
        return marks;
    }

    private static String narrowed(String query, List<String> marks) {
        var narrowed = new StringBuilder("(").append(query).append(')');
        for (var mark : marks) narrowed.append(" & '").append(mark).append('\'');
        return narrowed.toString();
    }

    private List<Candidate> match(String query, Officer officer, SearchFilter filter, Bound before, int limit) {
        return jdbc.sql(MATCH)
                .param("query", query)
                .param("before", Moments.bound(before.at()))
                .param("beforeCase", before.caseId())
                .param("from", Moments.bound(filter.firstMoment()))
                .param("status", filter.statusName())
                .param("kind", filter.kindName())
                .param("limit", limit)
                .params(Sight.of(officer))
                .query((row, number) -> new Candidate(row.getLong("case_id"), Moments.get(row, "submitted_at")))
                .list();
    }

    static final String RANK = """
            with asked as materialized (
              select cast(exact as tsquery) as exact, cast(surest as tsquery) as surest, cast(likely as tsquery) as likely,
                     cast(perhaps as tsquery) as perhaps, cast(subject as tsquery) as subject, rarity
                from unnest(cast(:exact as text[]), cast(:surest as text[]), cast(:likely as text[]),
                            cast(:perhaps as text[]), cast(:subject as text[]), cast(:rarity as float8[]))
                     as t (exact, surest, likely, perhaps, subject, rarity))
            select d.case_id, scored.score, scored.found
              from search.document d
             cross join lateral (
               select sum(value) as score, count(*) filter (where value > 0) as found
                 from (select rarity * (case when words @@ exact then 1.1 when words @@ surest then 1 when words @@ likely then 0.75
                                             when words @@ perhaps then 0.4 else 0 end
                                        + case when words @@ subject then 0.5 else 0 end) as value
                         from asked) valued) scored
             where d.case_id = any (:ids)
            """;

    /** How well each of these answers, by its id. A rare word says more than a common one, the subject more than the rest. */
    Map<Long, Double> rank(Set<Long> ids, Question question, Map<String, Integer> counts, long cases) {
        var scores = new HashMap<Long, Double>();
        if (ids.isEmpty()) return scores;
        var words = question.words();
        int asked = words.size();
        jdbc.sql(RANK)
                .param(
                        "exact",
                        texts(words, word -> Question.any(Set.of(word.keys().exact()))))
                .param("surest", texts(words, word -> Question.any(word.surest())))
                .param("likely", texts(words, word -> word.likely().isEmpty() ? null : Question.any(word.likely())))
                .param("perhaps", texts(words, word -> word.perhaps().isEmpty() ? null : Question.any(word.perhaps())))
                .param("subject", texts(words, Candidates::inSubject))
                .param(
                        "rarity",
                        words.stream()
                                .map(word -> Math.log(2 + cases / (1.0 + frequency(word.surest(), counts))))
                                .toArray(Double[]::new))
                .param("ids", ids.toArray(Long[]::new))
                .query(row -> {
                    double share = row.getInt("found") / (double) asked;
                    scores.put(row.getLong("case_id"), row.getDouble("score") * share);
                });
        return scores;
    }

    private static @Nullable String[] texts(
            List<Question.Word> words, java.util.function.Function<Question.Word, @Nullable String> text) {
        var texts = new @Nullable String[words.size()];
        for (int i = 0; i < texts.length; i++) texts[i] = text.apply(words.get(i));
        return texts;
    }

    private static String inSubject(Question.Word word) {
        var keys = new ArrayList<>(word.surest());
        keys.addAll(word.likely());
        return Question.any(keys).replace("' | ", "':A | ").replace("')", "':A)");
    }

    static long frequency(Set<String> keys, Map<String, Integer> counts) {
        return keys.stream().mapToLong(key -> counts.getOrDefault(key, 0)).sum();
    }
}
