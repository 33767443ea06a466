package org.tawasul.search;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Shows where in a text the words that were asked for stand, in the spelling of whoever wrote it. */
@Component
class Highlights {
    private static final int LENGTH = 220;
    private static final int BEFORE = 60;

    private final Analysis analysis;

    Highlights(Analysis analysis) {
        this.analysis = analysis;
    }

    /** The whole text. */
    List<Piece> whole(String text, Question question) {
        return pieces(text, 0, text.length(), matches(text, question));
    }

    /** The part of a text around its first match; its beginning when there is none. */
    List<Piece> part(String text, Question question) {
        var matches = matches(text, question);
        int start = matches.isEmpty() ? 0 : Math.max(0, matches.getFirst().start() - BEFORE);
        if (start > 0) start = Math.max(start, text.indexOf(' ', start) + 1);
        int end = Math.min(text.length(), start + LENGTH);
        if (end < text.length()) {
            int space = text.lastIndexOf(' ', end);
            if (space > start + LENGTH / 2) end = space;
        }
        var pieces = new ArrayList<Piece>();
        if (start > 0) pieces.add(new Piece("… ", false));
        pieces.addAll(pieces(text, start, end, matches));
        if (end < text.length()) pieces.add(new Piece(" …", false));
        return pieces;
    }

    /** How many of the words that were asked for the text has. */
    int count(String text, Question question) {
        var keys = new HashSet<String>();
        for (var word : analysis.words(text)) keys.addAll(word.keys().all());
        return (int) question.words().stream()
                .filter(word -> !Collections.disjoint(keys, word.all()))
                .count();
    }

    private List<Analysis.Word> matches(String text, Question question) {
        var wanted = question.keys();
        return analysis.words(text).stream()
                .filter(word -> isWanted(word, wanted))
                .toList();
    }

    private static boolean isWanted(Analysis.Word word, Set<String> wanted) {
        return !Collections.disjoint(word.keys().all(), wanted);
    }

    private static List<Piece> pieces(String text, int start, int end, List<Analysis.Word> matches) {
        var pieces = new ArrayList<Piece>();
        int at = start;
        for (var match : matches) {
            if (match.start() < at || match.end() > end) continue;
            if (match.start() > at) pieces.add(new Piece(text.substring(at, match.start()), false));
            pieces.add(new Piece(text.substring(match.start(), match.end()), true));
            at = match.end();
        }
        if (at < end) pieces.add(new Piece(text.substring(at, end), false));
        return pieces;
    }
}
