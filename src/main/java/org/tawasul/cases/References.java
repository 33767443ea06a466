package org.tawasul.cases;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.tawasul.secrets.Secrets;

/**
 * Turns case ids into references and back, without a table: a permutation of the nine thousand million numbers of ten
 * digits that do not start with 0, so that no two references are neighbours and nobody can count our cases.
 *
 * <p>The permutation is a balanced Feistel network of eight rounds over 34 bits, its round function SipHash-2-4 under a
 * secret key. A result outside the domain is sent through again until it falls inside (cycle walking, 1.9 times on the
 * average), which keeps it one-to-one. The key must never change: references in people's hands would become others.
 */
@Component
public class References {
    private static final long FIRST = 1_000_000_000L;
    private static final long COUNT = 9_000_000_000L;
    private static final int HALF_BITS = 17;
    private static final long HALF = (1L << HALF_BITS) - 1;
    private static final int ROUNDS = 8;

    private final long key0;
    private final long key1;

    @Autowired
    References(Secrets secrets) {
        this(secrets.derive("references", 16));
    }

    /** @param key 16 bytes */
    References(byte[] key) {
        var halves = ByteBuffer.wrap(key).order(ByteOrder.LITTLE_ENDIAN);
        this.key0 = halves.getLong();
        this.key1 = halves.getLong();
    }

    public Reference of(CaseId id) {
        if (id.value() < 0 || id.value() >= COUNT) throw new IllegalArgumentException("No reference for case " + id);
        long walked = id.value();
        do walked = forwards(walked);
        while (walked >= COUNT);
        return Reference.ofPayload(FIRST + walked);
    }

    public CaseId idOf(Reference reference) {
        long walked = reference.payload() - FIRST;
        do walked = backwards(walked);
        while (walked >= COUNT);
        return new CaseId(walked);
    }

    private long forwards(long block) {
        long left = block >>> HALF_BITS;
        long right = block & HALF;
        for (int round = 0; round < ROUNDS; round++) {
            long next = left ^ scrambled(round, right);
            left = right;
            right = next;
        }
        return left << HALF_BITS | right;
    }

    private long backwards(long block) {
        long left = block >>> HALF_BITS;
        long right = block & HALF;
        for (int round = ROUNDS - 1; round >= 0; round--) {
            long previous = right ^ scrambled(round, left);
            right = left;
            left = previous;
        }
        return left << HALF_BITS | right;
    }

    private long scrambled(int round, long half) {
        return sipHash(key0, key1, round | half << 8) & HALF;
    }

    /** SipHash-2-4 of four bytes, the lowest first; written out, since a list of fifty cases asks for it a thousand times. */
    static long sipHash(long key0, long key1, long fourBytes) {
        long block = 4L << 56 | fourBytes;
        long v0 = key0 ^ 0x736f6d6570736575L;
        long v1 = key1 ^ 0x646f72616e646f6dL;
        long v2 = key0 ^ 0x6c7967656e657261L;
        long v3 = key1 ^ 0x7465646279746573L ^ block;
        for (int round = 0; round < 6; round++) {
            if (round == 2) {
                v0 ^= block;
                v2 ^= 0xff;
            }
            v0 += v1;
            v2 += v3;
            v1 = Long.rotateLeft(v1, 13) ^ v0;
            v3 = Long.rotateLeft(v3, 16) ^ v2;
            v0 = Long.rotateLeft(v0, 32);
            v2 += v1;
            v0 += v3;
            v1 = Long.rotateLeft(v1, 17) ^ v2;
            v3 = Long.rotateLeft(v3, 21) ^ v0;
            v2 = Long.rotateLeft(v2, 32);
        }
        return v0 ^ v1 ^ v2 ^ v3;
    }
}
