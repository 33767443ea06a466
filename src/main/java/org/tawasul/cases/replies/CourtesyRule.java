package org.tawasul.cases.replies;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A greeting or thanks, an apology where it is late, and no blame. */
final class CourtesyRule {
    private static final Pattern KIND = Sentences.pattern(
            " (?:السلام عليكم|وعليكم السلام|تحيه|تحياتنا|مرحبا|اهلا|صباح الخير|مساء الخير|عزيزي|عزيزتي|حضره|السيد|السيده|الاخ|الاخت|شكرا|الشكر|نشكر|نشكرك|نشكركم|شاكرين|نقدر|نقدرك|"
                    + "dear|hello|good (?:morning|afternoon|day|evening)|greetings|thanks?|thank you|grateful|we appreciate|kind regards|mr|mrs|ms)(?: |ك|كم)");
    private static final Pattern SORRY = Sentences.pattern(
            " (?:نعتذر|اعتذر|نعتذر منك|اعتذارنا|معذره|عذرا|نرجو المعذره|ناسف|اسفون|نحن اسفون|اسف|للاسف نعتذر|sorry|apologi[sz]e|apolog(?:y|ies)|we regret the delay) ");
    private static final Pattern BLAME = Sentences.pattern(
            " (?:كما (?:ذكرنا|قلنا|اوضحنا|اخبرناك|اخبرناكم) (?:لك |لكم )?(?:سابقا|مرارا|من قبل)|كان (?:عليك|عليكم|يجب عليك)|انت (?:المسؤول|السبب)|بسبب (?:اهمالك|اهمالكم|جهلك)|لا تكرر|كفي|"
                    + "as (?:we|i) (?:already|have already|repeatedly) (?:told|said|explained|informed)|you should have|your own fault|your mistake|you failed to|stop (?:calling|writing|asking|complaining)|do not (?:call|write|complain) again) ");

    private CourtesyRule() {}

    static List<Remark> remarks(Subject subject) {
        var text = Sentences.folded(subject.text());
        var remarks = new ArrayList<Remark>();
        if (!KIND.matcher(text).find() && !SORRY.matcher(text).find())
            remarks.add(Remark.of("replies.remark.courtesy"));
        if (subject.late() && !SORRY.matcher(text).find()) remarks.add(Remark.of("replies.remark.late"));
        var blame = BLAME.matcher(text);
        if (blame.find()) remarks.add(Remark.of("replies.remark.blame", Sentences.quote(subject.text(), text, blame)));
        return remarks;
    }
}
