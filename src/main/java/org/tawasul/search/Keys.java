package org.tawasul.search;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * What a word is found by, from the surest to the least sure. Each kind of key begins with a sign of its own, so that what
 * is only guessed of one word is never taken for what is certain of another.
 *
 * @param base the folded word without what is written onto its front: what is suggested
 * @param exact {@code =} and the base; the same as the stem where nothing was taken off
 * @param stem {@code ~}
 * @param alternatives {@code ^} stems of other readings
 * @param skeletons {@code +} of a word with the shape of a plural, {@code -} of any other; {@code *} of a word whose plural
 *     may differ by a long vowel only
 * @param root {@code /} the consonants, or empty
 */
record Keys(
        String base,
        String exact,
        String stem,
        Set<String> alternatives,
        Set<String> skeletons,
        boolean mayBePlural,
        String root) {
    static Keys arabic(ArabicStems stems) {
        var alternatives = new LinkedHashSet<String>();
        stems.alternatives().forEach(each -> alternatives.add("^" + each));
        var skeletons = new LinkedHashSet<String>();
        var sign = stems.mayBePlural() ? "+" : "-";
        stems.skeletons().forEach(each -> skeletons.add(sign + each));
        if (!stems.shortSkeleton().isEmpty()) skeletons.add("*" + stems.shortSkeleton());
        var root = stems.root();
        var stem = "~" + stems.stem();
        return new Keys(
                stems.base(),
                stems.base().equals(stems.stem()) ? stem : "=" + stems.base(),
                stem,
                alternatives,
                skeletons,
                stems.mayBePlural(),
                root.isEmpty() ? "" : "/" + root);
    }

    static Keys other(String folded) {
        var stem = EnglishStems.stem(folded);
        return new Keys(
                folded, stem.equals(folded) ? "~" + stem : "=" + folded, "~" + stem, Set.of(), Set.of(), false, "");
    }

    /** The only key of a word that may say who asks: {@code #} and the base. */
    String personal() {
        return "#" + base;
    }

    /** Under which a text with this word is kept. */
    Set<String> all() {
        var all = new LinkedHashSet<String>();
        all.add(exact);
        all.add(stem);
        all.addAll(alternatives);
        all.addAll(skeletons);
        if (!root.isEmpty()) all.add(root);
        return all;
    }
}
