package org.tawasul.journal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tawasul.journal.Fault.What;

/**
 * The entries of one subject, examined closely once something about them is known to be wrong.
 *
 * <p>A seal that does not fit accuses two entries, the one that carries it and the one before it. Who is guilty is found by
 * trying every seal of the chain as predecessor: an entry whose seal fits its content after any of them is itself untouched.
 */
final class Chain {
    private static final String GENESIS = "00".repeat(32);
    private static final int LONG = 2_000;

    /** @param micros the moment in microseconds since 1970; @param digest in hexadecimal, as all seals here */
    record Link(int seq, String type, long micros, String actor, String data, String digest, boolean inOrder) {}

    /** The last entry as the subject's own row knows it. */
    record Head(int seq, String digest) {}

    private final String subject;
    private final long subjectId;
    private final NavigableMap<Integer, Link> links = new TreeMap<>();
    private final @Nullable Head head;
    private final Set<String> seals = new HashSet<>();

    Chain(String subject, long subjectId, List<Link> entries, @Nullable Head head) {
        this.subject = subject;
        this.subjectId = subjectId;
        this.head = head;
        for (var link : entries) links.put(link.seq(), link);
        seals.add(GENESIS);
        if (head != null) seals.add(head.digest());
        for (var link : entries) seals.add(link.digest());
        // What the seals would be if somebody had only changed seals.
        if (entries.size() <= LONG) for (var link : entries) seals.add(seal(link, sealBefore(link)));
    }

    List<Fault> faults() {
        var faults = new ArrayList<Fault>();
        int last = Math.max(links.isEmpty() ? 0 : links.lastKey(), head == null ? 0 : head.seq());
        for (int seq = 1; seq <= last; seq++) {
            var link = links.get(seq);
            var what = link == null ? What.MISSING : examine(link, faults);
            if (what != null) faults.add(fault(seq, what));
        }
        if (head == null) faults.add(fault(0, What.NO_HEAD));
        else if (!links.isEmpty()
                && faults.isEmpty()
                && !links.lastEntry().getValue().digest().equals(head.digest()))
            faults.add(fault(head.seq(), What.OTHER_END));
        return faults;
    }

    private @Nullable What examine(Link link, List<Fault> before) {
        if (head != null && link.seq() > head.seq()) return What.UNKNOWN;
        var expected = seal(link, sealBefore(link));
        if (!link.digest().equals(expected)) return accuse(link, expected, before);
        return link.inOrder() ? null : What.OUT_OF_ORDER;
    }

    private @Nullable What accuse(Link link, String expected, List<Fault> before) {
        boolean untouched = seals.stream().anyMatch(seal -> seal(link, seal).equals(link.digest()));
        if (untouched) return isFaulty(link.seq() - 1, before) ? null : What.REWRITTEN;
        if (isBuiltOn(link, expected)) return What.SEAL;
        if (wasElsewhere(link)) return What.MOVED;
        if (isMissing(link.seq() - 1)) return null; // Its predecessor took the proof along; that one is reported.
        return isBuiltOn(link, link.digest()) ? What.CONTENT : What.CONTENT_OR_SEAL;
    }

    /** Whether what comes after the entry was built on this seal of it. */
    private boolean isBuiltOn(Link link, String seal) {
        var next = links.get(link.seq() + 1);
        if (next != null) return seal(next, seal).equals(next.digest());
        return head != null && head.seq() == link.seq() && head.digest().equals(seal);
    }

    private boolean wasElsewhere(Link link) {
        if (links.size() > LONG) return false;
        for (int seq = 1; seq <= links.lastKey() + 1; seq++) {
            var there = new Link(seq, link.type(), link.micros(), link.actor(), link.data(), link.digest(), true);
            if (seals.stream().anyMatch(seal -> seal(there, seal).equals(link.digest()))) return true;
        }
        return false;
    }

    private boolean isFaulty(int seq, List<Fault> faults) {
        return faults.stream().anyMatch(fault -> fault.seq() == seq);
    }

    private boolean isMissing(int seq) {
        return seq > 0 && !links.containsKey(seq);
    }

    private String sealBefore(Link link) {
        var before = links.get(link.seq() - 1);
        return before == null ? GENESIS : before.digest();
    }

    /** Twin of the SQL function {@code journal.digest}. */
    private String seal(Link link, String previous) {
        var line = String.join(
                "|",
                previous,
                subject,
                Long.toString(subjectId),
                Integer.toString(link.seq()),
                link.type(),
                Long.toString(link.micros()),
                link.actor(),
                link.data());
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(line.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException(absent);
        }
    }

    private Fault fault(int seq, What what) {
        return new Fault(subject, subjectId, seq, what);
    }
}
