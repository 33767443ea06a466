package org.tawasul.cases.replies;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.tawasul.language.Folding;

/** Takes texts apart into sentences and words, in Arabic and English alike. */
final class Sentences {
    /** An ending, or a new line; a dot between digits or letters ends nothing. */
    private static final Pattern SENTENCE =
            Pattern.compile("[^.!?؟\\n]*(?:[.](?=[\\p{L}\\p{N}])[^.!?؟\\n]*)*[.!?؟\\n]?");

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}\\p{Mn}'’-]*");

    private Sentences() {}

    static List<String> of(String text) {
        var sentences = new ArrayList<String>();
        var found = SENTENCE.matcher(text);
        while (found.find()) {
            var sentence = found.group().strip();
            if (!sentence.isEmpty()) sentences.add(sentence);
        }
        return sentences;
    }

    static List<String> words(String text) {
        return WORD.matcher(text).results().map(word -> word.group()).toList();
    }

    /** Folded, and with one blank between the words, so that phrases are found whatever stands between. */
    static String folded(String text) {
        return " " + String.join(" ", words(Folding.fold(text))) + " ";
    }

    /** The words of the text itself, as they were written, where a pattern was found in what {@link #folded} made of it. */
    static String quote(String text, String folded, MatchResult found) {
        var words = words(text);
        int first = Math.toIntExact(folded.substring(0, found.start() + 1)
                        .chars()
                        .filter(each -> each == ' ')
                        .count()
                - 1);
        int count = found.group().strip().split(" ").length;
        return String.join(" ", words.subList(first, Math.min(words.size(), first + count)));
    }

    /** A pattern over folded text: what folding makes of single letters is done to it too. */
    static Pattern pattern(String phrases) {
        return Pattern.compile(phrases.replace('ئ', 'ي').replace('ؤ', 'و'));
    }
}
