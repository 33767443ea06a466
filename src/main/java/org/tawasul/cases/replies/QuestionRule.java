package org.tawasul.cases.replies;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.tawasul.catalogue.SearchWords;

/**
 * Finds the questions that were asked and looks for an answer to each. A question is answered when the reply speaks of
 * the same things, and says what such a question wants to know: a time for "when", a number for "how much", a reason for
 * "why". A single question needs only the latter: whoever is asked "when?" may just say "on Sunday".
 */
final class QuestionRule {
    private static final double ENOUGH = 0.34;
    private static final double ALMOST_ALL = 0.6;

    private static final Pattern WHEN =
            Sentences.pattern(" (?:متي|متيا|امتي|موعد|what time|when|how long|how soon|كم يوم|كم يوما) ");
    private static final Pattern HOW_MUCH =
            Sentences.pattern(" (?:كم|بكم|how much|how many|what is the (?:fee|price|cost)) ");
    private static final Pattern WHY =
            Sentences.pattern(" (?:لماذا|ليش|لم لا|لم لم|ما السبب|ما سبب|why|for what reason|how come) ");
    private static final Pattern WHERE = Sentences.pattern(" (?:اين|وين|where|which (?:office|branch|counter)) ");

    private static final Pattern A_TIME = Sentences.pattern(
            "\\d|غدا|اليوم|امس|الاحد|الاثنين|الثلاثاء|الاربعاء|الخميس|الجمعه|السبت|يوم |ايام|اسبوع|اسابيع|شهر|ساعه|ساعات|صباح|مساء|قبل نهايه|الان|فورا|"
                    + "today|tomorrow|yesterday|sunday|monday|tuesday|wednesday|thursday|friday|saturday| day|week|month| hour|january|february|"
                    + "april|june|july|august|september|october|november|december|immediately|at once| now ");
    private static final Pattern A_NUMBER = Sentences.pattern(
            "\\d|دينار|مجان|بلا رسوم|دون رسوم|بدون رسوم|واحد|اثنان|ثلاث|اربع|خمس|عشر| free|no fee|no charge|dinar| one | two | three | four | five | ten ");
    private static final Pattern A_REASON = Sentences.pattern(
            " (?:لان|لانه|لانها|لانك|لانكم|بسبب|السبب|سببه|نتيجه|نظرا|بحكم|حيث|اذ|because|due to|owing to|reason|since|as a result|caused by)");
    private static final Pattern A_PLACE = Sentences.pattern(
            " (?:في|عند|بمركز|بفرع|مبني|مكتب|فرع|مركز|شارع|طريق|مقابل|قرب|بجانب|at|in|on|near|office|branch|street|road|building|online|website) ");
    private static final Pattern YES_OR_NO = Sentences.pattern(
            " (?:نعم|اجل|لا|كلا|بلي|يمكنك|يمكنكم|يحق|يسمح|لا يحق|لا يمكن|yes|no|you can|you may|you cannot|it is|it was|we can|we cannot|they are|not) ");

    private QuestionRule() {}

    static List<Remark> remarks(Subject subject) {
        if (subject.interim()) return List.of();
        var questions = questions(subject.asked());
        var reply = Sentences.folded(subject.text());
        var known = forms(subject.text());
        var unanswered = new ArrayList<Remark>();
        for (var question : questions) {
            if (!isAnswered(question, questions.size() == 1, reply, known))
                unanswered.add(Remark.of("replies.remark.question", question));
        }
        return unanswered;
    }

    /** Each once, in the order of their asking. */
    static Set<String> questions(List<String> asked) {
        var questions = new LinkedHashSet<String>();
        for (var text : asked) {
            for (var sentence : Sentences.of(text)) {
                if (sentence.endsWith("؟") || sentence.endsWith("?")) questions.add(sentence);
            }
        }
        return questions;
    }

    private static boolean isAnswered(String question, boolean only, String reply, Set<String> known) {
        var folded = Sentences.folded(question);
        double common = common(question, known);
        boolean same = common > 0 || only || Sentences.words(question).size() == 1;
        if (HOW_MUCH.matcher(folded).find() && !WHEN.matcher(folded).find())
            return A_NUMBER.matcher(reply).find() && same;
        if (WHEN.matcher(folded).find()) return A_TIME.matcher(reply).find() && same;
        if (WHY.matcher(folded).find()) return A_REASON.matcher(reply).find() && same || common >= ALMOST_ALL;
        if (WHERE.matcher(folded).find()) return A_PLACE.matcher(reply).find() && same || common >= ALMOST_ALL;
        return common >= ENOUGH || YES_OR_NO.matcher(reply).find() && (common > 0 || only);
    }

    /** How many of the telling words of a question the reply uses too, 0 to 1. */
    private static double common(String question, Set<String> known) {
        var words = SearchWords.of(question);
        if (words.isEmpty()) return 0;
        long used = words.stream()
                .filter(word -> SearchWords.forms(word).keySet().stream().anyMatch(known::contains))
                .count();
        return (double) used / words.size();
    }

    private static Set<String> forms(String text) {
        var forms = new LinkedHashSet<String>();
        for (var word : SearchWords.of(text))
            forms.addAll(SearchWords.forms(word).keySet());
        return forms;
    }
}
