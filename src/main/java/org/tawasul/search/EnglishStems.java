package org.tawasul.search;

import java.util.List;

/** Takes the endings off English words, so that leaks, leaked, leaking and leakage are one. */
final class EnglishStems {
    private static final int SHORTEST = 3;

    /** The longest first; what is written over them is tried once more. */
    private static final List<String> ENDINGS = List.of(
            "izations",
            "ization",
            "fulness",
            "ications",
            "ication",
            "ations",
            "ation",
            "ments",
            "ment",
            "ances",
            "ance",
            "ences",
            "ence",
            "ency",
            "ancy",
            "ities",
            "ity",
            "ional",
            "ical",
            "ions",
            "ion",
            "ents",
            "ent",
            "ants",
            "ant",
            "ages",
            "age",
            "ness",
            "ings",
            "ing",
            "ates",
            "ated",
            "ate",
            "ives",
            "ive",
            "able",
            "ible",
            "ers",
            "er",
            "ors",
            "or",
            "ies",
            "ied",
            "al",
            "ic",
            "ly",
            "ed",
            "es",
            "y",
            "s",
            "e");

    private EnglishStems() {}

    static String stem(String word) {
        if (word.length() <= SHORTEST || word.chars().anyMatch(Character::isDigit)) return word;
        var stem = word;
        for (var before = ""; !before.equals(stem); ) {
            before = stem;
            stem = shortened(stem);
        }
        return stem;
    }

    private static String shortened(String word) {
        if (word.endsWith("ss")) return word;
        for (var ending : ENDINGS) {
            int left = word.length() - ending.length();
            if (!word.endsWith(ending) || left < least(ending) || !hasVowel(word, left)) continue;
            var rest = word.substring(0, left);
            // stopped, stopping: stop; but fallen and less stay as they are.
            boolean doubled = left > SHORTEST
                    && rest.charAt(left - 1) == rest.charAt(left - 2)
                    && (ending.startsWith("ing") || ending.equals("ed") || ending.startsWith("er"))
                    && "bdgmnprt".indexOf(rest.charAt(left - 1)) >= 0;
            return doubled ? rest.substring(0, left - 1) : rest;
        }
        return word;
    }

    /** A long ending needs more before it: station and family keep theirs. */
    private static int least(String ending) {
        return switch (ending) {
            case "s", "e", "es", "y", "ies", "ied", "ed", "ing", "ings" -> SHORTEST;
            case "ly", "ion", "ions" -> SHORTEST + 2;
            default -> SHORTEST + 1;
        };
    }

    private static boolean hasVowel(String word, int before) {
        for (int i = 0; i < before; i++) if ("aeiouy".indexOf(word.charAt(i)) >= 0) return true;
        return false;
    }
}
