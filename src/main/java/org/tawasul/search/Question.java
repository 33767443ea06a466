package org.tawasul.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What somebody asked for, word by word, and by which keys each word is found. */
record Question(String typed, List<Word> words) {
    private static final int LONGEST = 200;
    private static final int MOST_WORDS = 8;

    /**
     * One of the words.
     *
     * @param start where it stands in what was typed
     * @param surest keys of the word itself, however it is spelt
     * @param likely keys of its other readings, and of its plural or singular
     * @param perhaps keys of its consonants and of words that mean much the same
     */
    record Word(int start, int end, Keys keys, Set<String> surest, Set<String> likely, Set<String> perhaps) {
        Set<String> all() {
            return Stream.of(Set.of(keys.exact()), surest, likely, perhaps)
                    .flatMap(Set::stream)
                    .collect(Collectors.toCollection(LinkedHashSet::new));
        }
    }

    /** @param personal whether to look among words that may say who asks, too */
    static Question of(String typed, Analysis analysis, boolean personal) {
        var asked = typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed;
        var words = new LinkedHashMap<String, Word>();
        for (var word : analysis.words(asked)) {
            if (words.size() == MOST_WORDS) break;
            words.putIfAbsent(word.keys().stem(), word(word, analysis.lexicon(), personal));
        }
        return new Question(asked, List.copyOf(words.values()));
    }

    private static Word word(Analysis.Word word, Lexicon lexicon, boolean personal) {
        var keys = word.keys();
        var stem = keys.stem().substring(1);
        var surest = new LinkedHashSet<String>();
        surest.add(keys.stem());
        if (personal) surest.add(keys.personal());
        lexicon.same(stem).forEach(same -> surest.add("~" + same));
        var likely = new LinkedHashSet<String>();
        likely.add("^" + stem);
        var perhaps = new LinkedHashSet<String>();
        lexicon.alike(stem).forEach(alike -> perhaps.add("~" + alike));
        for (var alternative : keys.alternatives()) {
            var other = alternative.substring(1);
            likely.add("~" + other);
            lexicon.same(other).forEach(same -> likely.add("~" + same));
            lexicon.alike(other).forEach(alike -> perhaps.add("~" + alike));
        }
        for (var skeleton : keys.skeletons()) {
            if (skeleton.startsWith("*")) {
                likely.add(skeleton);
                continue;
            }
            likely.add("+" + skeleton.substring(1));
            if (keys.mayBePlural()) likely.add("-" + skeleton.substring(1));
        }
        if (!keys.root().isEmpty()) perhaps.add(keys.root());
        return new Word(word.start(), word.end(), keys, surest, likely, perhaps);
    }

    boolean isEmpty() {
        return words.isEmpty();
    }

    Set<String> keys() {
        return words.stream().flatMap(word -> word.all().stream()).collect(Collectors.toSet());
    }

    /** All the words. */
    String everyWord() {
        return words.stream().map(word -> any(word.all())).collect(Collectors.joining(" & "));
    }

    /** All the words but one, whichever. */
    String allButOne() {
        var queries = new ArrayList<String>();
        for (int left = 0; left < words.size(); left++) {
            var rest = new ArrayList<>(words);
            rest.remove(left);
            queries.add(rest.stream().map(word -> any(word.all())).collect(Collectors.joining(" & ", "(", ")")));
        }
        return String.join(" | ", queries);
    }

    String anyWord() {
        return any(words.stream().flatMap(word -> word.all().stream()).toList());
    }

    /** As PostgreSQL writes it; keys hold neither quotes nor backslashes. */
    static String any(Collection<String> keys) {
        return keys.stream().map(key -> "'" + key + "'").collect(Collectors.joining(" | ", "(", ")"));
    }
}
