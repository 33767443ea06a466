package org.tawasul.identity;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import java.util.Optional;
import org.tawasul.language.Digits;

/**
 * Phone numbers: typed in any way and any digits, kept as E.164 such as {@code +97333001122}. Without a country code they
 * are the country's own.
 */
public final class Phones {
    private static final String COUNTRY = "BH";
    private static final int SHOWN = 2;
    private static final int LONGEST = 40;
    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

    private Phones() {}

    /** The number in E.164, when it is one that could exist. */
    public static Optional<String> find(String typed) {
        if (typed.length() > LONGEST) return Optional.empty();
        try {
            var number = NUMBERS.parse(Digits.western(typed), COUNTRY);
            if (!NUMBERS.isValidNumber(number) || number.hasExtension()) return Optional.empty();
            return Optional.of(NUMBERS.format(number, PhoneNumberFormat.E164));
        } catch (NumberParseException notOne) {
            return Optional.empty();
        }
    }

    /** The number as {@link #find}, when an SMS can reach it. */
    public static Optional<String> findMobile(String typed) {
        return find(typed).filter(Phones::isMobile);
    }

    /** For reading: {@code +973 3300 1122}. Stands in {@code <bdi dir="ltr">}. */
    public static String display(String e164) {
        try {
            return NUMBERS.format(NUMBERS.parse(e164, COUNTRY), PhoneNumberFormat.INTERNATIONAL);
        } catch (NumberParseException unknown) {
            return e164;
        }
    }

    /** For somebody who may not know it: {@code •• 22}. */
    public static String masked(String e164) {
        return "•• " + e164.substring(Math.max(0, e164.length() - SHOWN));
    }

    private static boolean isMobile(String e164) {
        try {
            return switch (NUMBERS.getNumberType(NUMBERS.parse(e164, COUNTRY))) {
                case MOBILE, FIXED_LINE_OR_MOBILE -> true;
                default -> false;
            };
        } catch (NumberParseException impossible) {
            return false;
        }
    }
}
