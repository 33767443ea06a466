package org.tawasul.intake;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;

/**
 * Opens one draft: its id, which stands in the address, and the secret of the browser that began it, which stands in a
 * cookie. Either alone opens nothing. A controller takes it as a parameter.
 *
 * @param id 72 random bits as 12 letters
 * @param secret 128 random bits as 22 letters
 */
record DraftKey(String id, String secret) {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{12}");
    private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9_-]{22}");

    static String freshId() {
        return random(9);
    }

    static String freshSecret() {
        return random(16);
    }

    static boolean isId(String value) {
        return ID.matcher(value).matches();
    }

    static boolean isSecret(String value) {
        return SECRET.matcher(value).matches();
    }

    byte[] browser() {
        return browser(secret);
    }

    /** What of a secret is stored. */
    static byte[] browser(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Under which the draft's uploads are kept. */
    String ownerKey() {
        return "draft:" + id + ":" + secret;
    }

    /** Under which the uploads are kept that answer one question. */
    String ownerKey(String field) {
        return ownerKey() + ":" + field;
    }

    /** For a code sent to a phone: good in this draft only. */
    String codeBinding() {
        return "new:" + id;
    }

    String address(String page) {
        return "/new/" + id + "/" + page;
    }

    private static String random(int bytes) {
        var random = new byte[bytes];
        RANDOM.nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }
}
