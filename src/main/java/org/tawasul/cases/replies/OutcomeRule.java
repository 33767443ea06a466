package org.tawasul.cases.replies;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Looks for something that was done or decided, that will happen, or that the requester can do. "Received" and "under
 * study" are none of these, nor is to be sent away: they are taken out before it looks.
 */
final class OutcomeRule {
    private static final Pattern EMPTY_WORDS = Sentences.pattern(
            " (?:و|ف)?(?:(?:لقد |قد )?تم (?:استلام|تسلم|تسجيل|الاطلاع علي|اخذ) [^ ]+(?: [^ ]+)?(?: بعين الاعتبار)?|قيد (?:الدراسه|النظر|المعالجه|المتابعه|الاجراء)|تحت (?:الدراسه|النظر|الاجراء)|"
                    + "سيتم (?:النظر|الرد عليكم|الرد عليك|التواصل معكم|التواصل معك|دراسه|دراسته|متابعه|متابعته)[^ ]*(?: في [^ ]+)?(?: لاحقا)?|سوف (?:ينظر|يدرس|يتم)[^ ]*|جار[يٍ]? (?:العمل|المتابعه|النظر|الدراسه)|"
                    + "(?:has been|was|have been|is) (?:received|noted|registered|forwarded internally)|under (?:study|review|consideration|process)|"
                    + "(?:will|shall) be (?:reviewed|considered|studied|looked into|taken into account|noted)|being (?:reviewed|studied|considered|looked into)|we (?:have )?(?:received|noted)|we will (?:get back|look into|consider|review)[^.]*?)(?= )");

    private static final Pattern DONE_OR_NEXT = Sentences.pattern(
            // Arabic: done, decided, coming, or for you to do.
            " (?:و|ف)?(?:(?!لدينا|الينا|علينا|بيننا|عندنا|شكرنا|حرصنا)[^ ]{3,4}نا|صحيح|صحيحه|متاح|متاحه|تم|تمت|جري|جرت|انتهي|انتهت|اكتمل|اكتملت|انجز|انجزت|اصلح|اصلحت|اصلحنا|استبدل|استبدلت|استبدلنا|ازيل|ازيلت|ازلنا|نظف|نظفت|نظفنا|جمع|جمعت|جمعنا|افرغت|افرغ|"
                    + "عولج|عولجت|عالجنا|ركب|ركبت|ركبنا|صرف|صرفت|صدر|صدرت|اصدرنا|قرر|قررت|قررنا|وافق|وافقت|وافقنا|رفض|رفضت|قبلت|اعتمد|اعتمدت|سجل|حدد|حددنا|ارسل|ارسلنا|ارسلت|سلم|سلمنا|"
                    + "خالف|خالفنا|حررت|غرم|اعيد|اعيدت|اعدنا|الغي|الغيت|الغينا|خفض|زار|زارت|زرنا|عاين|عاينت|فحص|فحصت|فحصنا|قصصنا|قلمت|قلمنا|رفعت|رفعنا|عادت|عاد|اضيف|اضفنا|نقلنا|نقل|"
                    + "سي(?!ار)[^ ]{2,}|سن(?!وات)[^ ]{2,}|ست[^ ]{2,}|سا[^ ]{4,}|سوف|يمكنك|يمكنكم|تستطيع|يرجي|نرجو منك|راجع|راجعوا|تفضل|تفضلوا|قدم|احضر|املا|اتصل|اتصلوا|ادفع|زر|يبدا|تبدا|يصل|تصل|تصلك|يصلك|يحق|يلزمك|"
                    + "مواعيد|يفتح|تفتح|يعمل|رسوم|نعم|لا يلزم|لا تلزم|لا يحق|لا يمكن|مجانا|"
                    // English.
                    + "(?:was|were|has been|have been|is|are) (?:now |also |already )?(?:repaired|fixed|replaced|removed|collected|emptied|cleaned|installed|paid|issued|approved|rejected|refused|granted|decided|"
                    + "completed|finished|done|restored|refunded|cancelled|closed|opened|fined|inspected|scheduled|planned|sent|corrected|updated|added|pruned|cut|trimmed|connected|marked|ready|open|free)|"
                    + "we (?:have )?(?:now |also |already )?(?:repaired|fixed|replaced|removed|collected|emptied|cleaned|installed|paid|issued|approved|rejected|refused|granted|decided|completed|finished|restored|refunded|"
                    + "cancelled|corrected|sent|fined|inspected|visited|scheduled|planned|updated|added|pruned|cut|trimmed|connected)|"
                    + "(?:our|the|a|an) [^ ]+(?: [^ ]+)? (?:repaired|fixed|replaced|removed|collected|emptied|cleaned|installed|visited|inspected|finished|restored|completed|decided)|"
                    + "will|shall|you (?:can|may|need|must|cannot|are entitled)|please (?:visit|call|send|bring|submit|apply|fill|pay|come|choose|renew|upload|show|use)|going to|opens|costs|starts|yes|no fee|done|is correct) ");

    private OutcomeRule() {}

    static List<Remark> remarks(Subject subject) {
        if (subject.promises()) return List.of();
        var text = EMPTY_WORDS
                .matcher(NotOursRule.without(Sentences.folded(subject.text())))
                .replaceAll(" ");
        return DONE_OR_NEXT.matcher(text).find() ? List.of() : List.of(Remark.of("replies.remark.outcome"));
    }
}
