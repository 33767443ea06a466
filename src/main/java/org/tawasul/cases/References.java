package org.tawasul.cases;

import org.bouncycastle.crypto.macs.SipHash;
import org.bouncycastle.crypto.params.KeyParameter;
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

    private final KeyParameter key;

    @Autowired
    References(Secrets secrets) {
        this(secrets.derive("references", 16));
    }

    /** @param key 16 bytes */
    References(byte[] key) {
        this.key = new KeyParameter(key);
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
        var hash = new SipHash();
        hash.init(key);
        hash.update((byte) round);
        hash.update((byte) half);
        hash.update((byte) (half >>> 8));
        hash.update((byte) (half >>> 16));
        return hash.doFinal() & HALF;
    }
}
