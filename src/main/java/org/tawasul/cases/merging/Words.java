package org.tawasul.cases.merging;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tawasul.catalogue.SearchWords;
import org.tawasul.language.Folding;

/**
 * The telling words of a text by their stems, as somebody wrote them; a stem is kept as a number, for it is only compared.
 * Two stems of one number make two cases a little more alike than they are.
 */
final class Words {
    /** Beyond these a text says little that is new. */
    private static final int MOST = 48;

    /** Vowel marks belong to their word. */
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    private Words() {}

    /** The number of each stem with the word that it came from, in the order of the text. */
    static Map<Integer, String> of(@Nullable String... texts) {
        var words = new LinkedHashMap<Integer, String>();
        for (var text : texts) {
            if (text == null) continue;
            for (var word : BETWEEN.split(text)) {
                if (words.size() == MOST) return words;
                var folded = Folding.fold(word);
                if (SearchWords.tells(folded))
                    words.putIfAbsent(SearchWords.stem(folded).hashCode(), word);
            }
        }
        return words;
    }

    static List<Integer> stems(@Nullable String... texts) {
        return List.copyOf(of(texts).keySet());
    }

    /** One number for a place told in words, however it was spelled; null when there are none. */
    static @Nullable Long placeKey(@Nullable String words) {
        if (words == null) return null;
        var stems = stems(words);
        if (stems.isEmpty()) return null;
        long key = 7;
        for (int stem : stems.stream().sorted().toList()) key = key * 1_000_003 + stem;
        return key;
    }
}
