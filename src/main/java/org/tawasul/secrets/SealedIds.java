package org.tawasul.secrets;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Tokens of 32 letters that name two ids, such as a case and a message of it, and prove that we made them. No table is
 * looked up to know a true one from a false one.
 *
 * <p>A token is a tag of 13 bytes and 11 hidden ones. The tag is the beginning of an HMAC over the ids; the hidden bytes
 * are the ids under a mask that is drawn from the tag. So nobody can make one (104 bits), read the ids in it or count our
 * cases by them, and the same ids always have the same token. A token of one purpose says nothing for another.
 */
public final class SealedIds {
    private static final int TAG_BYTES = 13;
    private static final int FIRST_BYTES = 5;
    private static final int SECOND_BYTES = 6;
    private static final int ID_BYTES = FIRST_BYTES + SECOND_BYTES;
    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]{32}");

    private final Secrets secrets;
    private final String purpose;

    public SealedIds(Secrets secrets, String purpose) {
        this.secrets = secrets;
        this.purpose = purpose;
    }

    /** What a token names. */
    public record Ids(long first, long second) {}

    public String tokenOf(long first, long second) {
        var ids = ByteBuffer.allocate(Long.BYTES + ID_BYTES)
                .putLong(first << Byte.SIZE * (Long.BYTES - FIRST_BYTES))
                .putLong(FIRST_BYTES, second << Byte.SIZE * (Long.BYTES - SECOND_BYTES))
                .array();
        var tag = tag(first, second);
        var token = ByteBuffer.allocate(TAG_BYTES + ID_BYTES).put(tag).put(masked(Arrays.copyOf(ids, ID_BYTES), tag));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token.array());
    }

    /** Empty for what we never made. */
    public Optional<Ids> find(String token) {
        if (!SHAPE.matcher(token).matches()) return Optional.empty();
        var bytes = Base64.getUrlDecoder().decode(token);
        var tag = Arrays.copyOf(bytes, TAG_BYTES);
        var ids = masked(Arrays.copyOfRange(bytes, TAG_BYTES, TAG_BYTES + ID_BYTES), tag);
        long first = number(ids, 0, FIRST_BYTES);
        long second = number(ids, FIRST_BYTES, SECOND_BYTES);
        return MessageDigest.isEqual(tag, tag(first, second)) ? Optional.of(new Ids(first, second)) : Optional.empty();
    }

    private byte[] tag(long first, long second) {
        return Arrays.copyOf(secrets.authenticate(purpose + "-link", first + "." + second), TAG_BYTES);
    }

    private byte[] masked(byte[] ids, byte[] tag) {
        var mask = secrets.authenticate(purpose + "-mask", HexFormat.of().formatHex(tag));
        for (int i = 0; i < ids.length; i++) ids[i] ^= mask[i];
        return ids;
    }

    private static long number(byte[] bytes, int from, int count) {
        long number = 0;
        for (int i = from; i < from + count; i++) number = number << Byte.SIZE | bytes[i] & 0xFF;
        return number;
    }
}
