package org.tawasul.ratings;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.tawasul.cases.CaseId;
import org.tawasul.secrets.Secrets;

/**
 * Links that let whoever has them rate one reply, and nothing else: 32 letters that say which case and which reply, and
 * prove that we made them. No table is looked up to know a true one from a false one.
 *
 * <p>A token is a tag of 13 bytes and 11 hidden ones. The tag is the beginning of an HMAC over the ids; the hidden bytes
 * are the ids under a mask that is drawn from the tag. So nobody can make one (104 bits), read the ids in it or count our
 * cases by them, and the same reply always has the same link.
 */
@Component
public class RatingLinks {
    private static final int TAG_BYTES = 13;
    private static final int CASE_BYTES = 5;
    private static final int MESSAGE_BYTES = 6;
    private static final int ID_BYTES = CASE_BYTES + MESSAGE_BYTES;
    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]{32}");

    private final Secrets secrets;

    RatingLinks(Secrets secrets) {
        this.secrets = secrets;
    }

    /** The reply that a token names. */
    public record Rated(CaseId caseId, long messageId) {}

    /** @param messageId of the reply */
    public String tokenOf(CaseId caseId, long messageId) {
        var ids = ByteBuffer.allocate(Long.BYTES + ID_BYTES)
                .putLong(caseId.value() << Byte.SIZE * (Long.BYTES - CASE_BYTES))
                .putLong(CASE_BYTES, messageId << Byte.SIZE * (Long.BYTES - MESSAGE_BYTES))
                .array();
        var tag = tag(caseId.value(), messageId);
        var token = ByteBuffer.allocate(TAG_BYTES + ID_BYTES).put(tag).put(masked(Arrays.copyOf(ids, ID_BYTES), tag));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token.array());
    }

    /** Where to rate it, below the site's own address. */
    public String addressOf(CaseId caseId, long messageId) {
        return "/rate/" + tokenOf(caseId, messageId);
    }

    /** Empty for what we never made. */
    public Optional<Rated> find(String token) {
        if (!SHAPE.matcher(token).matches()) return Optional.empty();
        var bytes = Base64.getUrlDecoder().decode(token);
        var tag = Arrays.copyOf(bytes, TAG_BYTES);
        var ids = masked(Arrays.copyOfRange(bytes, TAG_BYTES, TAG_BYTES + ID_BYTES), tag);
        long caseId = number(ids, 0, CASE_BYTES);
        long messageId = number(ids, CASE_BYTES, MESSAGE_BYTES);
        if (!MessageDigest.isEqual(tag, tag(caseId, messageId))) return Optional.empty();
        return Optional.of(new Rated(new CaseId(caseId), messageId));
    }

    private byte[] tag(long caseId, long messageId) {
        return Arrays.copyOf(secrets.authenticate("rating-link", caseId + "." + messageId), TAG_BYTES);
    }

    private byte[] masked(byte[] ids, byte[] tag) {
        var mask = secrets.authenticate("rating-mask", HexFormat.of().formatHex(tag));
        for (int i = 0; i < ids.length; i++) ids[i] ^= mask[i];
        return ids;
    }

    private static long number(byte[] bytes, int from, int count) {
        long number = 0;
        for (int i = from; i < from + count; i++) number = number << Byte.SIZE | bytes[i] & 0xFF;
        return number;
    }
}
