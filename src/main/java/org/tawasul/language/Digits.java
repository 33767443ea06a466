package org.tawasul.language;

/** Western (0–9), Arabic-Indic (٠–٩) and Persian (۰–۹) digits. All are accepted wherever a number is typed. */
public final class Digits {
    private Digits() {}

    /** The text with every digit as 0–9. */
    public static String western(CharSequence text) {
        var plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) plain.append(western(text.charAt(i)));
        return plain.toString();
    }

    /** The text with every digit as ٠–٩. */
    public static String eastern(CharSequence text) {
        var eastern = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            eastern.append(c >= '0' && c <= '9' ? (char) (c - '0' + '٠') : c);
        }
        return eastern.toString();
    }

    static char western(char c) {
        if (c >= '٠' && c <= '٩') return (char) (c - '٠' + '0');
        if (c >= '۰' && c <= '۹') return (char) (c - '۰' + '0');
        return c;
    }
}
