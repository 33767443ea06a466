package org.tawasul.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** Values that cannot be guessed: 256 random bits as 43 letters, and their hashes. */
public final class Tokens {
    private static final SecureRandom RANDOM = new SecureRandom();
    /** Without what is mistaken for something else: 0 and o, 1 and l and i. */
    private static final String TYPEABLE = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]{43}");

    private Tokens() {}

    public static String fresh() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(32));
    }

    static byte[] bytes(int count) {
        var bytes = new byte[count];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    static int below(int bound) {
        return RANDOM.nextInt(bound);
    }

    /** For people to read and type: letters in groups, such as {@code tc83-2jqs-aj4t}. Five random bits a letter, nearly. */
    static String typeable(int letters, int group) {
        var text = new StringBuilder();
        for (int i = 0; i < letters; i++) {
            if (i > 0 && i % group == 0) text.append('-');
            text.append(TYPEABLE.charAt(below(TYPEABLE.length())));
        }
        return text.toString();
    }

    /** Whether a value could be one of ours: nothing else is worth a look into the database. */
    public static boolean isShaped(String value) {
        return SHAPE.matcher(value).matches();
    }

    public static String hash(String token) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
