package org.tawasul.people;

import java.util.Optional;
import java.util.regex.Pattern;
import org.tawasul.language.Digits;

/** The number of an identity card: nine digits, typed in any and kept as 0–9. Nobody has verified whose it is. */
public final class NationalNumber {
    private static final Pattern NINE = Pattern.compile("[0-9]{9}");
    private static final int SHOWN = 3;

    private NationalNumber() {}

    /** The number in the one form in which it is kept, when it is one. */
    public static Optional<String> find(String typed) {
        var digits = Digits.western(typed.strip());
        return NINE.matcher(digits).matches() ? Optional.of(digits) : Optional.empty();
    }

    /** For somebody who may not read it: {@code ••••••456}. Stands in {@code <bdi dir="ltr">}. */
    public static String covered(String number) {
        int from = number.length() - SHOWN;
        return "•".repeat(from) + number.substring(from);
    }

    /** For somebody who may not even know how it ends. */
    public static String wholly(String number) {
        return "•".repeat(number.length());
    }
}
