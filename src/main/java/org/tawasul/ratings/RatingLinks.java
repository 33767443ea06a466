package org.tawasul.ratings;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;
import org.tawasul.cases.CaseId;
import org.tawasul.secrets.Secrets;

/**
 * The tokens of {@code /rate/{token}}: each names one reply and proves that we made it, without a table.
 *
 * <p>28 bytes in URL-safe Base64, 38 characters: case id and message id as one AES block, so that nobody can count our
 * cases, and 96 bits of HMAC-SHA-256 over it, so that nobody can guess one.
 */
@Component
public class RatingLinks {
    private static final int BLOCK = 16;
    private static final int SEAL = 12;

    private final SecretKeySpec key;
    private final Secrets secrets;

    RatingLinks(Secrets secrets) {
        this.key = new SecretKeySpec(secrets.derive("rating-links", BLOCK), "AES");
        this.secrets = secrets;
    }

    /** The reply that a token names. */
    public record Rated(CaseId caseId, long messageId) {}

    public String tokenOf(CaseId caseId, long messageId) {
        var plain = ByteBuffer.allocate(BLOCK)
                .putLong(caseId.value())
                .putLong(messageId)
                .array();
        var block = cipher(Cipher.ENCRYPT_MODE, plain);
        var token = Arrays.copyOf(block, BLOCK + SEAL);
        System.arraycopy(seal(block), 0, token, BLOCK, SEAL);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
    }

    /** Empty for what we never made. */
    public Optional<Rated> find(String token) {
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(token);
        } catch (IllegalArgumentException garbled) {
            return Optional.empty();
        }
        if (bytes.length != BLOCK + SEAL) return Optional.empty();
        var block = Arrays.copyOf(bytes, BLOCK);
        if (!MessageDigest.isEqual(seal(block), Arrays.copyOfRange(bytes, BLOCK, bytes.length)))
            return Optional.empty();
        var plain = ByteBuffer.wrap(cipher(Cipher.DECRYPT_MODE, block));
        return Optional.of(new Rated(new CaseId(plain.getLong()), plain.getLong()));
    }

    private byte[] seal(byte[] block) {
        return Arrays.copyOf(
                secrets.authenticate("rating-links", Base64.getEncoder().encodeToString(block)), SEAL);
    }

    private byte[] cipher(int mode, byte[] block) {
        try {
            var cipher = Cipher.getInstance("AES/ECB/NoPadding");
            cipher.init(mode, key);
            return cipher.doFinal(block);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
