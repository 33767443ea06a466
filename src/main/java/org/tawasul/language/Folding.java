package org.tawasul.language;

/**
 * Makes spellings that mean the same look the same, for matching only: vowel marks and tatweel are dropped,
 * أ إ آ ٱ become ا, ى becomes ي, ة becomes ه, ؤ becomes و, ئ becomes ي, Eastern digits become Western, Latin letters lower case.
 * The SQL function {@code language.fold} does the same; a test holds the two together.
 */
public final class Folding {
    private Folding() {}

    public static String fold(CharSequence text) {
        var folded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case 'أ', 'إ', 'آ', 'ٱ' -> folded.append('ا');
                case 'ى', 'ئ' -> folded.append('ي');
                case 'ة' -> folded.append('ه');
                case 'ؤ' -> folded.append('و');
                case 'ـ' -> {}
                default -> {
                    if (isVowelMark(c)) continue;
                    folded.append(Character.toLowerCase(Digits.western(c)));
                }
            }
        }
        return folded.toString();
    }

    private static boolean isVowelMark(char c) {
        return (c >= '\u064B' && c <= '\u065F') || c == '\u0670' || (c >= '\u06D6' && c <= '\u06ED' && c != '\u06DD');
    }
}
