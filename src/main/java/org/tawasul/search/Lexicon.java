package org.tawasul.search;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.tawasul.language.Folding;

/**
 * What no rule can know about words, from {@code search/words.txt}: words that tell nothing, words that only look as if
 * something were attached, words that are the same (a spelling, a plural without a rule) and words that mean much the same.
 * What is the same and what is alike is asked only when somebody searches; what tells nothing, and what only looks attached,
 * also when a text is kept: a change of these reaches a case when it is kept anew.
 */
final class Lexicon {
    private final Set<String> idle = new HashSet<>();
    private final Set<String> whole = new HashSet<>();
    private final Map<String, Set<String>> same = new HashMap<>();
    private final Map<String, Set<String>> alike = new HashMap<>();
    private final Set<String> words = new LinkedHashSet<>();
    private final Map<String, String> spellings = new HashMap<>();

    private record Row(char sign, List<String> words) {}

    private Lexicon(List<Row> rows) {
        for (var row : rows) {
            var folded = row.words().stream().map(Folding::fold).toList();
            if (row.sign() == '.') idle.addAll(folded);
            if (row.sign() == '!') whole.addAll(folded);
            if (row.sign() == '.') continue;
            for (var word : row.words()) {
                words.add(Folding.fold(word));
                spellings.putIfAbsent(Folding.fold(word), word);
            }
        }
        for (var row : rows) {
            if (row.sign() != '=' && row.sign() != '~') continue;
            var stems = new LinkedHashSet<String>();
            for (var word : row.words()) stems.add(stem(Folding.fold(word)));
            var sets = row.sign() == '=' ? same : alike;
            for (var stem : stems)
                sets.computeIfAbsent(stem, key -> new LinkedHashSet<>()).addAll(stems);
        }
    }

    static Lexicon ofResource() {
        var rows = new ArrayList<Row>();
        try (var in = Objects.requireNonNull(Lexicon.class.getResourceAsStream("/search/words.txt"));
                var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (var line = reader.readLine(); line != null; line = reader.readLine()) {
                if (line.isBlank() || line.startsWith("#")) continue;
                rows.add(new Row(
                        line.charAt(0), Arrays.asList(line.substring(1).strip().split("\\s+"))));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return new Lexicon(rows);
    }

    boolean isIdle(String folded) {
        return idle.contains(folded);
    }

    Set<String> whole() {
        return whole;
    }

    /** The stems of words that are the same word as that of this stem, itself among them when it is known. */
    Set<String> same(String stem) {
        return same.getOrDefault(stem, Set.of());
    }

    /** The stems of words that mean much the same, in either language. */
    Set<String> alike(String stem) {
        var all = new LinkedHashSet<>(alike.getOrDefault(stem, Set.of()));
        for (var other : same(stem)) all.addAll(alike.getOrDefault(other, Set.of()));
        for (var other : List.copyOf(all)) all.addAll(same(other));
        return all;
    }

    /** All words that it knows, folded. */
    Set<String> words() {
        return words;
    }

    String spelling(String folded) {
        return spellings.getOrDefault(folded, folded);
    }

    private String stem(String folded) {
        return ArabicStems.isArabic(folded) ? new ArabicStems(folded, whole, words).stem() : EnglishStems.stem(folded);
    }
}
