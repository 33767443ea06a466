package org.tawasul.search;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.tawasul.language.Folding;

/** Reads words out of texts and says by what each is found; the same for what is kept and for what is asked. */
@Component
class Analysis {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");
    private static final int LONGEST = 40;
    /** A language has few words that are used often; what is rare is worked out again. */
    private static final int REMEMBERED = 100_000;

    private final Lexicon lexicon = Lexicon.ofResource();
    private final ConcurrentHashMap<String, Keys> known = new ConcurrentHashMap<>();

    /**
     * A telling word of a text and where it stands there.
     *
     * @param spelling the base as it was written, when that can be told
     */
    record Word(int start, int end, String spelling, Keys keys) {}

    Lexicon lexicon() {
        return lexicon;
    }

    /** The telling words; those that stand in every sentence are left out. */
    List<Word> words(String text) {
        var words = new ArrayList<Word>();
        var found = WORD.matcher(text);
        while (found.find()) {
            if (found.end() - found.start() > LONGEST) continue;
            var written = found.group();
            var folded = Folding.fold(written);
            if (folded.isEmpty() || lexicon.isIdle(folded)) continue;
            var keys = keys(folded);
            boolean plain = written.length() == folded.length();
            var spelling = plain ? written.substring(ArabicStems.attached(folded, keys.base())) : keys.base();
            words.add(new Word(found.start(), found.end(), spelling, keys));
        }
        return words;
    }

    /** Of a word that is folded already. */
    Keys keys(String folded) {
        var keys = known.get(folded);
        if (keys != null) return keys;
        keys = ArabicStems.isArabic(folded)
                ? Keys.arabic(new ArabicStems(folded, lexicon.whole(), lexicon.words()))
                : Keys.other(folded);
        if (known.size() < REMEMBERED) known.put(folded, keys);
        return keys;
    }
}
