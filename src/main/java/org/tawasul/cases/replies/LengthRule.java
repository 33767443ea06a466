package org.tawasul.cases.replies;

import java.util.List;

/** Too short to say anything, or too long to be read. */
final class LengthRule {
    private static final int FEWEST = 8;
    private static final int FEWEST_INTERIM = 5;
    private static final int MOST = 300;

    private LengthRule() {}

    static List<Remark> remarks(Subject subject) {
        int words = Sentences.words(subject.text()).size();
        if (words < (subject.interim() ? FEWEST_INTERIM : FEWEST)) return List.of(Remark.of("replies.remark.short"));
        return words > MOST ? List.of(Remark.of("replies.remark.long")) : List.of();
    }
}
