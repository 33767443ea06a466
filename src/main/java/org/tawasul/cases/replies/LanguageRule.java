package org.tawasul.cases.replies;

import java.lang.Character.UnicodeScript;
import java.util.List;
import org.tawasul.language.Language;

/** Counts letters: most of them are of the script in which the requester reads. */
final class LanguageRule {
    private LanguageRule() {}

    static List<Remark> remarks(Subject subject) {
        long arabic = letters(subject.text(), UnicodeScript.ARABIC);
        long latin = letters(subject.text(), UnicodeScript.LATIN);
        if (arabic == latin) return List.of();
        var written = arabic > latin ? Language.AR : Language.EN;
        return written == subject.language()
                ? List.of()
                : List.of(Remark.of(
                        "replies.remark.language." + subject.language().code()));
    }

    private static long letters(String text, UnicodeScript script) {
        return text.codePoints()
                .filter(letter -> Character.isLetter(letter) && UnicodeScript.of(letter) == script)
                .count();
    }
}
