package org.tawasul.journal.seals;

import java.time.LocalDate;
import java.util.HexFormat;

/**
 * The journal of one day in one hash, as everybody may read it; hashes in hexadecimal.
 *
 * @param entries how many there are
 * @param root of the Merkle tree over them
 * @param previous the seal of the day before, zeros for the first day
 * @param seal SHA-256 of {@code previous|day|entries|root}: it holds this day and all before
 */
public record Seal(LocalDate day, long entries, String root, String previous, String seal) {
    static final String FIRST = "00".repeat(32);

    static Seal of(LocalDate day, long entries, byte[] root, String previous) {
        var hex = HexFormat.of();
        var line = String.join("|", previous, day.toString(), Long.toString(entries), hex.formatHex(root));
        return new Seal(day, entries, hex.formatHex(root), previous, hex.formatHex(Hash.of(line)));
    }
}
