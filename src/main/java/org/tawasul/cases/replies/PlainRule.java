package org.tawasul.cases.replies;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds what keeps people from understanding: long sentences, the language of offices, abbreviations. */
final class PlainRule {
    private static final int LONGEST_SENTENCE = 32;
    private static final int SHOWN_WORDS = 8;

    private static final Pattern OFFICIALESE = Sentences.pattern(
            " (?:(?:المذكور|المذكوره|المشار اليه|المشار اليها|المنوه عنه|سالف الذكر|سالفه الذكر|انف الذكر|انفا)(?: اعلاه)?|بالاشاره الي|اشاره الي|عطفا علي|ايماء الي|الحاقا (?:ب|ل)[^ ]+|"
                    + "وفق(?:ا)? (?:ل)?(?:الانظمه|للانظمه|اللوائح|للوائح|الاجراءات|للاجراءات)(?: واللوائح| والانظمه)? (?:المعمول|المتبعه|الساريه)(?: بها)?|حسب (?:الانظمه|الاصول|الاجراءات|اللوائح)(?: المتبعه| المعمول بها)?|"
                    + "لا يخفي علي[^ ]*|يتعين عليكم|يتوجب عليكم|فائق الاحترام(?: والتقدير)?|لاتخاذ اللازم|اتخاذ ما يلزم|عمل اللازم|في حينه|في القريب العاجل|بهذا الخصوص|في هذا الصدد|"
                    + "بناء علي ما تقدم|ما لم يرد نص|نحيطكم علما|نحيط علمكم|للتفضل بالعلم|للعلم والاحاطه|"
                    + "pursuant to|hereinafter|herein|hereby|aforementioned|aforesaid|above mentioned|above-mentioned|herewith|heretofore|thereof|thereto|the undersigned|in due course|"
                    + "in accordance with (?:the )?(?:applicable|prevailing|relevant) [^ ]+|please be (?:informed|advised)|kindly be (?:informed|advised)|with reference to|as per|"
                    + "at this juncture|notwithstanding|in respect of|it is to be noted|the competent authority) ");

    private static final Pattern ABBREVIATION =
            Sentences.pattern("\\b[A-Z]{2,6}\\b|(?<![\\p{L}])(?:\\p{IsArabic}\\.){2,}\\p{IsArabic}?");
    private static final Set<String> KNOWN = Set.of(
            "SMS", "PDF", "GPS", "ID", "BD", "CPR", "AM", "PM", "OK", "TV", "USB", "IBAN", "UK", "UAE", "KSA", "II",
            "III");

    private PlainRule() {}

    static List<Remark> remarks(Subject subject) {
        var remarks = new ArrayList<Remark>();
        for (var sentence : Sentences.of(subject.text())) {
            var words = Sentences.words(sentence);
            if (words.size() > LONGEST_SENTENCE) {
                remarks.add(Remark.of(
                        "replies.remark.long-sentence", String.join(" ", words.subList(0, SHOWN_WORDS)) + " …"));
            }
        }
        var folded = Sentences.folded(subject.text());
        OFFICIALESE
                .matcher(folded)
                .results()
                .map(found -> Sentences.quote(subject.text(), folded, found))
                .distinct()
                .forEach(phrase -> remarks.add(Remark.of("replies.remark.officialese", phrase)));
        ABBREVIATION
                .matcher(subject.text())
                .results()
                .map(found -> found.group())
                .filter(letters -> !KNOWN.contains(letters))
                .distinct()
                .forEach(letters -> remarks.add(Remark.of("replies.remark.abbreviation", letters)));
        return remarks;
    }
}
