package org.tawasul.catalogue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tawasul.language.Folding;

/**
 * Words as search compares them. A word has several forms, each with how sure it is (1 for the word itself): Arabic without
 * the article and the particles that are written onto a word, without endings, and as the skeleton of its consonants, which
 * brings broken plurals together (شارع and شوارع); English without its endings.
 */
public final class SearchWords {
    private static final double STEM = 0.9;
    private static final double SKELETON = 0.6;
    private static final int SHORTEST_STEM = 3;

    private static final List<String> ARTICLES = List.of("وال", "بال", "فال", "كال", "ولل", "ال", "لل");
    private static final List<String> PARTICLES = List.of("و", "ب", "ل", "ف", "ه");
    private static final List<String> ARABIC_ENDINGS =
            List.of("هما", "ات", "ون", "ين", "ان", "ها", "هم", "نا", "كم", "يه", "تي", "ته", "ه", "ي", "ت");
    private static final List<String> ENGLISH_ENDINGS = List.of("ing", "ies", "ed", "es", "s", "y");

    /** Said in every second sentence, so they tell nothing apart. */
    private static final Set<String> IDLE = Set.of(
            ("في من على عن الى الي ما لا لم لن هل كيف اريد ابي ابغى ابغي بغيت عندي عندنا هذا هذه هاي هذي التي الذي اللي لي لنا"
                            + " انا احنا نحن مع او ثم كان قد كل شلون وين ليش شنو شنهي متى مب مو مال حق يا وايد عشان علشان لان"
                            + " بعد قبل بين عند غير جدا اي ان انه اذا حتى صار يصير فيه فيها عليه عليها يمنا"
                            + " شكوي شكوى مشكله مشكل طلب طلبي استفسار اقتراح"
                            + " the a an of in to my is are was for i we want how on at and not has have it its with from near our"
                            + " me you your do does did can cannot be been this that there what when where who about please"
                            + " problem complaint question need get got out")
                    .split(" "));

    private SearchWords() {}

    /** Whether a folded word says anything about the matter. */
    public static boolean tells(String folded) {
        return folded.length() >= 2 && !IDLE.contains(folded);
    }

    /** The telling words of a text, folded; all of them when none tells. */
    public static List<String> of(String text) {
        var all = new ArrayList<String>();
        var telling = new ArrayList<String>();
        for (var word : Folding.fold(text).split("[^\\p{L}\\p{N}]+")) {
            if (word.length() < 2) continue;
            all.add(word);
            if (!IDLE.contains(word)) telling.add(word);
        }
        return telling.isEmpty() ? all : telling;
    }

    /** The forms of a folded word with how sure each is. */
    public static Map<String, Double> forms(String word) {
        var forms = new LinkedHashMap<String, Double>();
        forms.put(word, 1.0);
        if (word.charAt(0) < '\u0600') {
            for (var ending : ENGLISH_ENDINGS) addWithout(forms, word, ending);
            return forms;
        }
        var bare = new ArrayList<String>(List.of(word));
        for (var article : ARTICLES) {
            if (word.startsWith(article) && word.length() - article.length() >= 2) {
                bare.add(word.substring(article.length()));
                break;
            }
        }
        if (bare.size() == 1) {
            for (var particle : PARTICLES) {
                if (word.startsWith(particle) && word.length() > SHORTEST_STEM) bare.add(word.substring(1));
            }
        }
        bare.stream().skip(1).forEach(stem -> forms.putIfAbsent(stem, STEM));
        for (var stem : bare) {
            for (var ending : ARABIC_ENDINGS) {
                if (addWithout(forms, stem, ending)) break;
            }
        }
        for (var stem : List.copyOf(forms.keySet())) {
            var skeleton = skeleton(stem);
            if (skeleton.length() >= SHORTEST_STEM) forms.putIfAbsent(skeleton, SKELETON);
        }
        return forms;
    }

    /** One form for a folded word, by which it is compared with others: without the article and its endings. */
    public static String stem(String word) {
        if (word.charAt(0) < '\u0600') return without(word, ENGLISH_ENDINGS);
        for (var article : ARTICLES) {
            if (word.startsWith(article) && word.length() - article.length() >= SHORTEST_STEM)
                return bare(word.substring(article.length()));
        }
        return bare(word);
    }

    /** Two endings may stand one behind the other: حاوية and حاويات are both حاو. */
    private static String bare(String word) {
        return without(without(word, ARABIC_ENDINGS), ARABIC_ENDINGS);
    }

    private static String without(String word, List<String> endings) {
        for (var ending : endings) {
            if (word.endsWith(ending) && word.length() - ending.length() >= SHORTEST_STEM)
                return word.substring(0, word.length() - ending.length());
        }
        return word;
    }

    private static boolean addWithout(Map<String, Double> forms, String word, String ending) {
        if (!word.endsWith(ending) || word.length() - ending.length() < SHORTEST_STEM) return false;
        forms.putIfAbsent(word.substring(0, word.length() - ending.length()), STEM);
        return true;
    }

    /** The consonants: long vowels inside the word are dropped. */
    private static String skeleton(String stem) {
        var kept = new StringBuilder();
        for (int i = 0; i < stem.length(); i++) {
            char c = stem.charAt(i);
            boolean isVowel = c == 'ا' || c == 'و' || c == 'ي' || c == 'ه' && i == stem.length() - 1;
            if (!isVowel) kept.append(c);
        }
        return kept.toString();
    }

    /** How alike two words are written, 0 to 1: Dice's coefficient of their trigrams, with the edges marked. */
    static double likeness(String one, String other) {
        if (Math.abs(one.length() - other.length()) > 3) return 0;
        var left = trigrams(one);
        var right = trigrams(other);
        long common = left.stream().filter(right::contains).count();
        return 2.0 * common / (left.size() + right.size());
    }

    private static Set<String> trigrams(String word) {
        var marked = "  " + word + " ";
        var trigrams = new java.util.HashSet<String>();
        for (int i = 0; i + 3 <= marked.length(); i++) trigrams.add(marked.substring(i, i + 3));
        return trigrams;
    }
}
