package org.tawasul.paper;

import com.ibm.icu.text.ArabicShaping;
import com.ibm.icu.text.ArabicShapingException;
import com.ibm.icu.text.Bidi;
import com.openhtmltopdf.bidi.BidiReorderer;
import java.util.regex.Pattern;

/**
 * Gives each Arabic letter the form that it has beside its neighbours, as the font knows them. Vowel marks are left out: set
 * as letters of their own they would tear words apart, and words are read without them.
 */
final class Joining implements BidiReorderer {
    private static final Pattern VOWEL_MARKS = Pattern.compile("[\u064b-\u065f\u0670]");

    private final ArabicShaping joined = new ArabicShaping(
            ArabicShaping.LETTERS_SHAPE | ArabicShaping.LENGTH_GROW_SHRINK | ArabicShaping.TEXT_DIRECTION_LOGICAL);
    private final ArabicShaping alone = new ArabicShaping(
            ArabicShaping.LETTERS_UNSHAPE | ArabicShaping.LENGTH_GROW_SHRINK | ArabicShaping.TEXT_DIRECTION_LOGICAL);

    @Override
    public String reorderRTLTextToLTR(String text) {
        return Bidi.writeReverse(text, Bidi.DO_MIRRORING);
    }

    @Override
    public String shapeText(String text) {
        return shape(joined, VOWEL_MARKS.matcher(text).replaceAll(""));
    }

    @Override
    public String deshapeText(String text) {
        return shape(alone, text);
    }

    @Override
    public boolean isLiveImplementation() {
        return true;
    }

    private static String shape(ArabicShaping shaping, String text) {
        try {
            return shaping.shape(text);
        } catch (ArabicShapingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
