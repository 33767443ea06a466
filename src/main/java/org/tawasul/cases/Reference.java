package org.tawasul.cases;

import java.util.Optional;
import org.tawasul.language.Digits;

/**
 * What a case goes by outside: eleven digits, the last of them a check digit, spoken and shown in groups of 3-4-4.
 * The check digit is Damm's: one wrong digit or two neighbours exchanged never pass.
 *
 * @param value ten digits that do not start with 0, and the check digit
 */
public record Reference(String value) {
    public static final int LENGTH = 11;

    /** Damm's quasigroup of order ten (totally anti-symmetric, zero diagonal). */
    private static final int[][] DAMM = {
        {0, 3, 1, 7, 5, 9, 8, 6, 4, 2},
        {7, 0, 9, 2, 1, 5, 4, 8, 6, 3},
        {4, 2, 0, 6, 8, 7, 1, 3, 5, 9},
        {1, 7, 5, 0, 9, 8, 3, 4, 2, 6},
        {6, 1, 2, 3, 0, 4, 5, 9, 7, 8},
        {3, 6, 7, 4, 2, 0, 9, 5, 8, 1},
        {5, 8, 6, 9, 7, 2, 0, 1, 3, 4},
        {8, 9, 4, 5, 3, 6, 2, 0, 1, 7},
        {9, 4, 3, 8, 6, 1, 7, 2, 0, 5},
        {2, 5, 8, 1, 4, 3, 6, 7, 9, 0}
    };

    /** Reads what somebody typed: any digit set, spaces and hyphens anywhere. Empty when it cannot be a reference. */
    public static Optional<Reference> parse(CharSequence typed) {
        var digits = Digits.western(typed).replaceAll("[\\s\\-\u2010-\u2015\u200E\u200F\u061C\u2066-\u2069]", "");
        if (!digits.matches("[1-9]\\d{10}") || check(digits) != 0) return Optional.empty();
        return Optional.of(new Reference(digits));
    }

    static Reference ofPayload(long tenDigits) {
        var digits = Long.toString(tenDigits);
        return new Reference(digits + check(digits));
    }

    long payload() {
        return Long.parseLong(value.substring(0, LENGTH - 1));
    }

    /** «412 7093 5518»: as it is shown and read aloud. */
    public String grouped() {
        return value.substring(0, 3) + " " + value.substring(3, 7) + " " + value.substring(7);
    }

    @Override
    public String toString() {
        return value;
    }

    private static int check(String digits) {
        int interim = 0;
        for (int i = 0; i < digits.length(); i++) interim = DAMM[interim][digits.charAt(i) - '0'];
        return interim;
    }
}
