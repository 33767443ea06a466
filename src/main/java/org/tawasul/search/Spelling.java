package org.tawasul.search;

import java.util.List;

/** How far one word is from another in typing: letters left out, added, exchanged or taken for one that sounds or looks alike. */
final class Spelling {
    /** Letters that are taken for each other cost less than any two. */
    private static final List<String> CONFUSED =
            List.of("ضظ", "ذزد", "ثسصت", "طت", "قغكج", "هحخ", "اعه", "بتثني", "جحخ", "رزو", "فق", "كگق", "شس", "عغ");

    private static final double NEAR = 0.6;

    private Spelling() {}

    static double distance(String one, String other) {
        var before = new double[other.length() + 1];
        var last = new double[other.length() + 1];
        var now = new double[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) last[j] = j;
        for (int i = 1; i <= one.length(); i++) {
            now[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                char a = one.charAt(i - 1);
                char b = other.charAt(j - 1);
                double best = Math.min(Math.min(last[j] + 1, now[j - 1] + 1), last[j - 1] + cost(a, b));
                if (i > 1 && j > 1 && a == other.charAt(j - 2) && one.charAt(i - 2) == b)
                    best = Math.min(best, before[j - 2] + 0.8);
                now[j] = best;
            }
            var free = before;
            before = last;
            last = now;
            now = free;
        }
        return last[other.length()];
    }

    private static double cost(char a, char b) {
        if (a == b) return 0;
        for (var confused : CONFUSED) if (confused.indexOf(a) >= 0 && confused.indexOf(b) >= 0) return NEAR;
        return 1;
    }
}
