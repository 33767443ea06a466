package org.tawasul.journal.seals;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tawasul.journal.Entry;

/**
 * That an entry stands in the published journal.
 *
 * @param place null while its day is not sealed
 */
public record Proof(Entry entry, @Nullable Place place) {
    /**
     * @param line what the leaf says
     * @param leaf its hash
     * @param index how many entries of the day stand before it
     * @param size how many the day has
     * @param path the hashes that lead from the leaf to the root
     * @param stands whether they lead to the root that was sealed
     */
    public record Place(
            LocalDate day, String line, String leaf, long index, long size, List<String> path, boolean stands) {}
}
