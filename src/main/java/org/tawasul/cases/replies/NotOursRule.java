package org.tawasul.cases.replies;

import java.util.List;
import java.util.regex.Pattern;

/** Finds a disguised "not ours". Whoever is not competent refers the case: nobody is sent away with it. */
final class NotOursRule {
    private static final String ELSEWHERE =
            "(?:الجهه|الجهات|وزاره|الوزاره|هيئه|الهيئه|بلديه|البلديه|محافظه|المحافظه|دائره|اداره اخري|المختصين)";

    private static final Pattern NOT_OURS = Sentences.pattern(
            " (?:و|ف)?(?:(?:ليس|ليست|لسنا|ليس هذا|غير|ليسا) (?:هذا )?(?:من |ضمن |في )?(?:نطاق |دائره )?(?:اختصاص|الاختصاص|اختصاصنا|اختصاصات|اختصاصاتنا|مسؤوليتنا|مسووليتنا|مسووليه|مسؤوليه|صلاحيتنا|صلاحياتنا|مختص|مختصه|مختصين|معنيين|معنيه)[^ ]*|"
                    + "(?:هذا )?خارج (?:عن )?(?:نطاق |دائره |حدود )?(?:اختصاص|صلاحي|مسوولي|مسؤولي|عمل)[^ ]*|"
                    + "لا (?:يقع|تقع|يندرج|تندرج|يدخل|تدخل) (?:هذا )?(?:الموضوع |الامر |الطلب |الشكوي )?(?:ضمن|في|تحت) (?:نطاق |دائره )?(?:اختصاص|مسوولي|مسؤولي|صلاحي|عمل)[^ ]*|"
                    + "لا (?:يخصنا|تخصنا|علاقه لنا|شان لنا|نختص|يعنينا|يتبعنا|تتبعنا|يتبع لنا|تتبع لنا)|(?:الموضوع|الامر|الشكوي|الطلب) (?:يخص|تخص|يتبع|تتبع|من اختصاص) "
                    + ELSEWHERE + "|"
                    + "(?:يرجي|نرجو|نرجو منكم|عليكم|عليك|يمكنكم|يمكنك|الرجاء|ننصحكم ب|ننصحك ب)? ?(?:مراجعه|التوجه الي|التواصل مع|مخاطبه|الرجوع الي|التقدم الي) "
                    + ELSEWHERE + "(?: [^ ]+)? ?(?:المختصه|المعنيه|الاخري|المسؤوله|المسووله)?|"
                    + "راجع(?:وا)? " + ELSEWHERE
                    + "(?: المختصه| المعنيه)?|جهه اخري (?:هي )?(?:المسوول|المسؤول|المختص|المعني)[^ ]*|"
                    + "(?:is|are|was) not (?:within |in |under |part of )?(?:our|the) (?:\\S+ )?(?:responsibility|jurisdiction|remit|mandate|competence|scope)|not (?:our|the ministry s|this ministry s) (?:responsibility|business|concern|area|job)|"
                    + "(?:is |are |falls |lies )?outside (?:of )?(?:our|the) (?:scope|remit|jurisdiction|mandate|competence|responsibility|authority|area)[^ ]*|"
                    + "(?:does|do) not (?:fall|come|belong) (?:within|under|to|in) (?:our|us|the|this)(?: [^ ]+)?|(?:we|this (?:office|agency|ministry|authority|department)) (?:are|is) not (?:responsible|competent|in charge|concerned)|"
                    + "not (?:handled|managed|dealt with) by (?:us|this|our)|(?:please|kindly|you should|you must|you need to|you may)? ?(?:contact|refer to|approach|go to|write to|complain to|turn to|address) (?:the|your|another) "
                    + "(?:\\S+ ){0,3}(?:ministry|municipality|authority|agency|department concerned|party concerned|competent [^ ]+|relevant [^ ]+|concerned [^ ]+|government)|"
                    + "(?:belongs|pertains) to (?:another|the ministry|the municipality|a different)|(?:another|a different|some other) (?:agency|authority|ministry|department|entity)) ");

    /** Who sends the case on themselves sends nobody away. */
    private static final Pattern REFERRED = Sentences.pattern(
            " (?:و|ف)?(?:احلنا|احلناها|احلناه|حولنا|حولناها|حولناه|نقلنا|we (?:have )?(?:referred|passed|transferred|forwarded) (?:it|your|the)) ");

    private NotOursRule() {}

    /** The folded text without what sends somebody away. */
    static String without(String folded) {
        return REFERRED.matcher(folded).find()
                ? folded
                : NOT_OURS.matcher(folded).replaceAll(" ");
    }

    static List<Remark> remarks(Subject subject) {
        var text = Sentences.folded(subject.text());
        if (REFERRED.matcher(text).find()) return List.of();
        var found = NOT_OURS.matcher(text);
        return found.find()
                ? List.of(Remark.of("replies.remark.not-ours", Sentences.quote(subject.text(), text, found)))
                : List.of();
    }
}
