package org.tawasul.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The words that occur, and in how many cases each does. What stands in a few cases only is never suggested: it may be
 * somebody's name.
 */
@Repository
class Vocabulary {
    /** The term that counts all cases. */
    static final String ALL = "@";

    /** So many cases must have a word before it is suggested to anybody. */
    static final int LEAST = 3;

    private static final int LOOKED_AT = 400;
    private static final int LIKENED = 40;

    private final JdbcClient jdbc;
    private final Analysis analysis;

    Vocabulary(JdbcClient jdbc, Analysis analysis) {
        this.jdbc = jdbc;
        this.analysis = analysis;
    }

    record Known(String word, String spelling, int cases) {}

    /** In how many cases each of these stands; those that stand in none are left out. */
    Map<String, Integer> count(Collection<String> terms) {
        var counts = new HashMap<String, Integer>();
        jdbc.sql("select term, cases from search.term where term = any (:terms)")
                .param("terms", terms.toArray(String[]::new))
                .query(row -> {
                    counts.put(row.getString("term"), row.getInt("cases"));
                });
        return counts;
    }

    /** The words that begin like this, the most common first. */
    List<Known> beginning(String folded, int most) {
        if (folded.length() < 2) return List.of();
        var known = new LinkedHashMap<String, Known>();
        jdbc.sql("""
                select word, spelling, cases from (
                  select word, spelling, cases from search.term
                   where word >= :beginning and word < :end order by word limit :lookedAt) begun
                 where cases >= :least order by cases desc limit :most
                """)
                .param("beginning", folded)
                .param("end", folded + "\uFFFD")
                .param("lookedAt", LOOKED_AT)
                .param("least", LEAST)
                .param("most", most)
                .query((row, number) ->
                        new Known(row.getString("word"), row.getString("spelling"), row.getInt("cases")))
                .list()
                .forEach(each -> known.put(each.word(), each));
        for (var word : analysis.lexicon().words()) {
            if (known.size() >= most) break;
            if (word.startsWith(folded))
                known.putIfAbsent(word, new Known(word, analysis.lexicon().spelling(word), 0));
        }
        return List.copyOf(known.values());
    }

    /** The word that was most likely meant by one that stands nowhere. */
    Optional<Known> likest(String folded) {
        if (folded.length() < 3) return Optional.empty();
        var candidates = new ArrayList<>(jdbc
                .sql("""
                select word, spelling, cases from search.term
                 where word is not null order by word <-> :word limit :most
                """)
                .param("word", folded)
                .param("most", LIKENED)
                .query((row, number) ->
                        new Known(row.getString("word"), row.getString("spelling"), row.getInt("cases")))
                .list()
                .stream()
                .filter(each -> each.cases() >= LEAST)
                .toList());
        candidates.addAll(occurring(folded));
        return candidates.stream()
                .filter(each -> !each.word().equals(folded))
                .map(each -> Map.entry(Spelling.distance(folded, each.word()), each))
                .filter(each -> each.getKey() <= furthest(folded))
                .min(Comparator.comparingDouble((Map.Entry<Double, Known> each) -> each.getKey())
                        .thenComparing(each -> -each.getValue().cases()))
                .map(Map.Entry::getValue);
    }

    /** The words of the lexicon that are close to one, and stand in some case: they are nobody's secret, however rare. */
    private List<Known> occurring(String folded) {
        var close = analysis.lexicon().words().stream()
                .filter(word -> Math.abs(word.length() - folded.length()) <= 2)
                .filter(word -> Spelling.distance(folded, word) <= furthest(folded))
                .toList();
        var counts = count(close.stream()
                .map(word -> analysis.keys(word).stem())
                .distinct()
                .toList());
        return close.stream()
                .filter(word -> counts.containsKey(analysis.keys(word).stem()))
                .map(word -> new Known(
                        word,
                        analysis.lexicon().spelling(word),
                        counts.getOrDefault(analysis.keys(word).stem(), 0)))
                .toList();
    }

    private static double furthest(String folded) {
        return folded.length() <= 4 ? 1 : 2;
    }
}
