package org.tawasul.identity;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;
import org.tawasul.secrets.Secrets;

/** Encrypts the secrets of authenticators for their column: AES-256-GCM, a fresh nonce in front, bound to the officer. */
@Component
class Sealing {
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecretKeySpec key;

    Sealing(Secrets secrets) {
        this.key = new SecretKeySpec(secrets.derive("authenticator", 32), "AES");
    }

    byte[] seal(byte[] secret, long officerId) {
        var nonce = Tokens.bytes(NONCE_BYTES);
        var encrypted = crypt(Cipher.ENCRYPT_MODE, nonce, secret, officerId);
        return ByteBuffer.allocate(nonce.length + encrypted.length)
                .put(nonce)
                .put(encrypted)
                .array();
    }

    byte[] open(byte[] column, long officerId) {
        var nonce = java.util.Arrays.copyOf(column, NONCE_BYTES);
        var encrypted = java.util.Arrays.copyOfRange(column, NONCE_BYTES, column.length);
        return crypt(Cipher.DECRYPT_MODE, nonce, encrypted, officerId);
    }

    private byte[] crypt(int mode, byte[] nonce, byte[] text, long officerId) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(ByteBuffer.allocate(Long.BYTES).putLong(officerId).array());
            return cipher.doFinal(text);
        } catch (GeneralSecurityException forged) {
            throw new IllegalStateException("The secret of officer " + officerId + " cannot be read", forged);
        }
    }
}
