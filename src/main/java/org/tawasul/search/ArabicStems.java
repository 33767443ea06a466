package org.tawasul.search;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Takes a folded Arabic word apart by rule: what is written onto its front (و ف ب ل ك and the article), its endings, the
 * shape of a broken plural, and the consonants that are left.
 *
 * <p>The rules know no dictionary, so where two readings are possible (the ب of بمنزل is attached, that of بلدية is not) the
 * word keeps its own stem and the other reading becomes an {@link #alternatives alternative}, which is believed less.
 */
final class ArabicStems {
    private static final int SHORTEST = 3;
    /** Below this an ending may as well belong to the word: تلفون is no plural. */
    private static final int SHORTEST_DOUBTFUL = 4;

    /** The longest first. */
    private static final List<String> ARTICLES = List.of(
            "وبهال", "وبال", "فبال", "وكال", "وهال", "بهال", "وعال", "وال", "بال", "فال", "كال", "هال", "عال", "ولل",
            "فلل", "ال", "لل");

    private static final List<String> PARTICLES = List.of("وب", "ول", "وك", "فب", "فل", "و", "ف", "ب", "ل", "ك");

    private static final List<String> ENDINGS = List.of(
            "هما", "كما", "تها", "تهم", "تنا", "تكم", "ها", "هم", "هن", "كم", "نا", "ات", "تي", "ته", "تك", "وا", "ه");

    private static final List<String> DOUBTFUL_ENDINGS = List.of("ون", "ين", "ان", "يه", "يا", "ي", "ا", "ت", "ك");

    /** What a verb or a noun made from it begins with, the longest first. */
    private static final List<String> AUGMENTS = List.of(
            "مست", "است", "يست", "تست", "من", "ان", "ين", "تن", "مت", "يت", "تت", "نت", "ات", "م", "ا", "ت", "ي", "ن");

    private final String base;
    private final String stem;
    private final Set<String> alternatives = new LinkedHashSet<>();

    /**
     * @param whole words that begin with what only looks attached
     * @param known words that are known to be words, however short
     */
    ArabicStems(String folded, Set<String> whole, Set<String> known) {
        this.base = bare(folded, whole, known);
        this.stem = stem(base);
        if (!whole.contains(base)) readOtherwise();
        alternatives.remove(stem);
    }

    static boolean isArabic(String folded) {
        return folded.charAt(0) >= '\u0600' && folded.charAt(0) <= '\u06FF';
    }

    /** Without the article and what stands before it. */
    String base() {
        return base;
    }

    String stem() {
        return stem;
    }

    Set<String> alternatives() {
        return alternatives;
    }

    /** Whether the word has the shape of a plural; some words in the singular have it too (كتاب). */
    boolean mayBePlural() {
        return isPlural(hard(base)) || isPlural(stem);
    }

    /** The consonants by which a plural meets its singular; none where too few are left to tell. */
    Set<String> skeletons() {
        return skeletonsOf(isPlural(hard(base)) ? hard(base) : stem);
    }

    /** The consonants of طرق and of طريق alike: a plural that only leaves out the long vowel looks like any other word. */
    String shortSkeleton() {
        var word = trimmed(base);
        if (word.length() == SHORTEST && isStrong(word)) return word;
        boolean isLong = word.length() == SHORTEST + 1 && word.charAt(2) == 'ي';
        var kept = isLong ? word.substring(0, 2) + word.charAt(3) : "";
        return isStrong(kept) ? kept : "";
    }

    /** The three consonants that the word seems to be made from (انقطاع and مقطوع: قطع), or an empty text. */
    String root() {
        var consonants = skeleton(stem);
        // توظيف and موظف are of وظف: their و is no long vowel.
        if (stem.length() > SHORTEST && "تمي".indexOf(stem.charAt(0)) >= 0 && stem.charAt(1) == 'و') {
            var rest = skeleton(stem.substring(1));
            if (rest.length() == SHORTEST) return rest;
        }
        if (consonants.length() == SHORTEST) return consonants;
        for (var augment : AUGMENTS) {
            if (!consonants.startsWith(augment)) continue;
            var rest = consonants.substring(augment.length());
            if (rest.length() == SHORTEST) return rest;
            if (augment.length() == 1 && rest.length() == SHORTEST + 1 && rest.charAt(1) == 'ت')
                return rest.charAt(0) + rest.substring(2);
        }
        return consonants.length() == SHORTEST + 1 ? consonants : "";
    }

    /** The article and the particles before it; nothing when too little would be left. */
    private static String bare(String folded, Set<String> whole, Set<String> known) {
        if (whole.contains(folded)) return folded;
        for (var article : ARTICLES) {
            if (!folded.startsWith(article)) continue;
            var rest = folded.substring(article.length());
            if (rest.length() >= SHORTEST || rest.length() == 2 && article.length() == 2 || known.contains(rest))
                return rest;
        }
        return folded;
    }

    private void readOtherwise() {
        for (var particle : PARTICLES) {
            if (!base.startsWith(particle) || base.length() - particle.length() < SHORTEST) continue;
            alternatives.add(stem(base.substring(particle.length())));
        }
        var cut = stem;
        for (var ending : List.of("ون", "ين", "ان", "ي", "ك")) {
            if (cut.endsWith(ending) && cut.length() - ending.length() == SHORTEST)
                alternatives.add(cut.substring(0, SHORTEST));
        }
        // شقتي and شقتين are of شقة.
        for (var each : List.copyOf(alternatives)) addFeminine(each);
        addFeminine(stem);
    }

    private void addFeminine(String cut) {
        if (cut.length() == SHORTEST && cut.endsWith("ت")) alternatives.add(cut.substring(0, SHORTEST - 1) + "ه");
    }

    /** Without endings, one after the other until none is left: the stem of a stem is itself. */
    static String stem(String base) {
        var word = hard(base);
        for (var before = ""; !before.equals(word); ) {
            before = word;
            word = shortened(word);
        }
        return word;
    }

    private static String shortened(String word) {
        for (var ending : ENDINGS) {
            if (word.endsWith(ending) && word.length() - ending.length() >= SHORTEST)
                return word.substring(0, word.length() - ending.length());
        }
        for (var ending : DOUBTFUL_ENDINGS) {
            if (word.endsWith(ending) && word.length() - ending.length() >= SHORTEST_DOUBTFUL)
                return word.substring(0, word.length() - ending.length());
        }
        return word;
    }

    /** Without the hamza on the line, which is left out as often as written. */
    private static String hard(String word) {
        return word.length() > 2 ? word.replace("ء", "") : word;
    }

    private static boolean isPlural(String word) {
        int length = word.length();
        if (word.endsWith("ات") && length > SHORTEST) return true;
        return switch (length) {
            case 3 -> word.charAt(1) == word.charAt(2);
            case 4 -> word.charAt(2) == 'ا' || word.charAt(2) == 'و' || word.charAt(3) == 'ا';
            case 5 ->
                word.charAt(2) == 'ا'
                        || word.charAt(0) == 'ا'
                                && (word.charAt(3) == 'ا' || word.charAt(4) == 'ا' || word.charAt(4) == 'ه');
            case 6 ->
                word.charAt(2) == 'ا' && (word.charAt(4) == 'ي' || word.charAt(4) == 'و' || word.charAt(5) == 'ه');
            default -> false;
        };
    }

    private static Set<String> skeletonsOf(String word) {
        var skeletons = new LinkedHashSet<String>();
        var trimmed = trimmed(word);
        add(skeletons, trimmed);
        if (trimmed.length() >= 4 && trimmed.charAt(0) == 'ا' && isPlural(word)) add(skeletons, trimmed.substring(1));
        return skeletons;
    }

    private static String trimmed(String word) {
        var plain = hard(word);
        if (plain.endsWith("ات") && plain.length() > SHORTEST + 1) return plain.substring(0, plain.length() - 2);
        return plain.endsWith("ه") && plain.length() > 2 ? plain.substring(0, plain.length() - 1) : plain;
    }

    private static void add(Set<String> skeletons, String word) {
        int length = word.length();
        var consonants = skeleton(word);
        if (consonants.length() >= SHORTEST) skeletons.add(consonants);
        else if (length == 2 && !isWeak(word.charAt(1))) skeletons.add(consonants + word.charAt(1)); // شقة، شقق
        else if (consonants.length() == 2 && length > 2 && isWeak(word.charAt(length - 1)))
            skeletons.add(consonants + 'ي'); // قضية، قضايا
        // سور، أسوار and عيد، أعياد and زيت، زيوت: the weak letter in the middle is one of the three.
        boolean hollow = length == 3 || length == 4 && isWeak(word.charAt(2));
        if (hollow && isTurning(word.charAt(1)) && !isWeak(word.charAt(0)) && !isWeak(word.charAt(length - 1)))
            skeletons.add("" + word.charAt(0) + word.charAt(1) + word.charAt(length - 1));
        // جائزة، جوائز
        if (length == 4 && word.charAt(1) == 'ا' && isTurning(word.charAt(2)))
            skeletons.add("" + word.charAt(0) + word.charAt(2) + word.charAt(3));
        if (length == 5 && word.charAt(1) == 'و' && word.charAt(2) == 'ا' && isTurning(word.charAt(3)))
            skeletons.add("" + word.charAt(0) + word.charAt(3) + word.charAt(4));
    }

    private static boolean isStrong(String word) {
        return word.length() == SHORTEST
                && word.chars().noneMatch(c -> isWeak((char) c))
                && word.charAt(1) != word.charAt(2);
    }

    private static boolean isWeak(char c) {
        return c == 'ا' || c == 'و' || c == 'ي';
    }

    private static boolean isTurning(char c) {
        return c == 'و' || c == 'ي';
    }

    /** The first letter and the consonants after it. */
    private static String skeleton(String word) {
        var kept = new StringBuilder();
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            boolean isVowel = c == 'ا' || c == 'و' || c == 'ي' || c == 'ه' && i == word.length() - 1;
            if (i == 0 || !isVowel) kept.append(c);
        }
        return kept.toString();
    }

    /** The article that was taken off, as long as it was. */
    static int attached(String folded, String base) {
        return folded.length() - base.length();
    }
}
