package org.tawasul.secrets;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Keeps phones, addresses and numbers of people unreadable in the database, and finds them all the same.
 *
 * <p>An envelope is a text that begins with {@code ~}: in Base64 one byte with the number of its key, a fresh nonce of
 * twelve, and the text under AES-256-GCM, bound to that number and to what it is kept as, so that no envelope can be put in
 * the place of another kind. What is no envelope is read as it stands: it was kept before there were any.
 *
 * <p>Who knows a phone finds it by its key, an HMAC of the phone that says nothing to whoever does not. Keys are for
 * looking up and envelopes for reading; keys never change with the number of the key of envelopes.
 */
@Component
public class Envelopes {
    private static final String SIGN = "~";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int KEY_BYTES = 32;

    private final Secrets secrets;
    private final byte current;
    private final SecureRandom random = new SecureRandom();
    private final Map<Byte, SecretKeySpec> keys = new ConcurrentHashMap<>();

    Envelopes(Secrets secrets, EnvelopeSettings settings) {
        if (settings.number() < 1 || settings.number() > Byte.MAX_VALUE)
            throw new IllegalArgumentException("tawasul.key.number is from 1 to 127");
        this.secrets = secrets;
        this.current = (byte) settings.number();
    }

    /** @param kind what it is kept as, such as {@code phone} */
    public String seal(String kind, String text) {
        if (text.isEmpty()) return text;
        var nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        var sealed = crypt(Cipher.ENCRYPT_MODE, kind, current, nonce, text.getBytes(StandardCharsets.UTF_8));
        var envelope = ByteBuffer.allocate(1 + NONCE_BYTES + sealed.length)
                .put(current)
                .put(nonce)
                .put(sealed);
        return SIGN + Base64.getEncoder().withoutPadding().encodeToString(envelope.array());
    }

    public @Nullable String sealOrNull(String kind, @Nullable String text) {
        return text == null ? null : seal(kind, text);
    }

    /** @throws IllegalStateException when it was sealed as something else, or with another secret */
    public String open(String kind, String kept) {
        if (!isSealed(kept)) return kept;
        var envelope = Base64.getDecoder().decode(kept.substring(SIGN.length()));
        var nonce = Arrays.copyOfRange(envelope, 1, 1 + NONCE_BYTES);
        var sealed = Arrays.copyOfRange(envelope, 1 + NONCE_BYTES, envelope.length);
        return new String(crypt(Cipher.DECRYPT_MODE, kind, envelope[0], nonce, sealed), StandardCharsets.UTF_8);
    }

    public @Nullable String openOrNull(String kind, @Nullable String kept) {
        return kept == null ? null : open(kind, kept);
    }

    /** By what it is found. @param normal in the one form in which it is always written, such as E.164 */
    public byte[] keyOf(String kind, String normal) {
        return secrets.authenticate("key-of-" + kind, normal);
    }

    /** Whether it is an envelope of the key that is used now. */
    public boolean isCurrent(String kept) {
        if (kept.isEmpty()) return true;
        return isSealed(kept)
                && Base64.getDecoder().decode(kept.substring(SIGN.length(), SIGN.length() + 4))[0] == current;
    }

    public static boolean isSealed(String kept) {
        return kept.startsWith(SIGN);
    }

    private byte[] crypt(int mode, String kind, byte number, byte[] nonce, byte[] text) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key(number), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD((number + "|" + kind).getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(text);
        } catch (GeneralSecurityException forged) {
            throw new IllegalStateException("An envelope of " + kind + " cannot be read", forged);
        }
    }

    private SecretKeySpec key(byte number) {
        return keys.computeIfAbsent(
                number, wanted -> new SecretKeySpec(secrets.derive("envelope-" + wanted, KEY_BYTES), "AES"));
    }
}
