package org.tawasul.files;

import java.text.Normalizer;

/**
 * Makes a name from outside harmless: no folders, no control characters, none of the marks that turn the direction of
 * text (which make a program look like a picture), and the ending of what the content really is. It is only
 * ever shown; contents are stored by their hash.
 */
final class FileName {
    private static final int LONGEST = 120;

    private FileName() {}

    /** The last part of a path, cleaned; {@code file} when nothing is left. */
    static String clean(String given) {
        var last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
        var clean = new StringBuilder();
        last.codePoints().filter(FileName::isHarmless).forEach(clean::appendCodePoint);
        // Composed when all is out that stood between a letter and its marks.
        var name = Normalizer.normalize(clean, Normalizer.Form.NFC)
                .strip()
                .replaceAll("\\s+", " ")
                .replaceAll("^\\.+", "");
        return name.isBlank() ? "file" : shortened(name);
    }

    /** The cleaned name with the ending that fits the type: {@code photo.HEIC} that we made a JPEG is {@code photo.jpg}. */
    static String of(String given, FileType type) {
        var name = clean(given);
        int dot = name.lastIndexOf('.');
        boolean hasEnding = dot > 0 && name.substring(dot + 1).matches("[A-Za-z0-9]{1,5}");
        return shortened((hasEnding ? name.substring(0, dot) : name) + "." + type.ending);
    }

    private static boolean isHarmless(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.PRIVATE_USE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            // Of the invisible ones only those that Persian and Urdu names need to be spelt.
            case Character.FORMAT -> c == 0x200C || c == 0x200D;
            default -> "<>:\"|?*".indexOf(c) < 0;
        };
    }

    private static String shortened(String name) {
        if (name.length() <= LONGEST) return name;
        int dot = name.lastIndexOf('.');
        var ending = dot > 0 && name.length() - dot <= 8 ? name.substring(dot) : "";
        int end = LONGEST - ending.length();
        if (Character.isHighSurrogate(name.charAt(end - 1))) end--;
        return name.substring(0, end) + ending;
    }
}
