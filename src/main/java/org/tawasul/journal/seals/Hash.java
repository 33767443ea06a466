package org.tawasul.journal.seals;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** SHA-256 over several pieces as if they were one. */
final class Hash {
    private Hash() {}

    static byte[] of(byte[]... pieces) {
        try {
            var hash = MessageDigest.getInstance("SHA-256");
            for (var piece : pieces) hash.update(piece);
            return hash.digest();
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException(absent);
        }
    }

    static byte[] of(String text) {
        return of(text.getBytes(UTF_8));
    }
}
