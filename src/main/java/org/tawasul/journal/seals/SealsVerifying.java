package org.tawasul.journal.seals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongConsumer;
import org.springframework.stereotype.Component;
import org.tawasul.journal.seals.Seals.Kept;

/**
 * Proves that the journal is still the one that was sealed day by day, or names the days that are not. It finds also what the seals
 * of single entries cannot: that somebody wrote a whole subject anew, with seals that fit.
 */
@Component
public class SealsVerifying {
    private static final int BATCH = 64 * Leaves.STRETCH;

    private final Seals seals;
    private final Leaves leaves;

    SealsVerifying(Seals seals, Leaves leaves) {
        this.seals = seals;
        this.leaves = leaves;
    }

    /** @param faults a sentence each */
    public record Result(long days, long entries, List<String> faults) {}

    /** @param watcher is told how many entries were read */
    public Result verify(LongConsumer watcher) {
        var faults = new ArrayList<String>();
        long entries = 0;
        var after = Cursor.BEGIN;
        var previous = Seal.FIRST;
        LocalDate expected = null;
        var all = seals.kept();
        for (var kept : all) {
            var seal = kept.seal();
            if (expected != null && !seal.day().equals(expected))
                faults.add("the seals between " + expected + " and " + seal.day() + " are missing");
            if (!seal.previous().equals(previous))
                faults.add("day " + seal.day() + " does not follow from the seal of the day before it");
            entries += verify(kept, after, faults);
            watcher.accept(entries);
            after = kept.to();
            previous = seal.seal();
            expected = seal.day().plusDays(1);
        }
        return new Result(all.size(), entries, faults);
    }

    private long verify(Kept kept, Cursor from, List<String> faults) {
        var seal = kept.seal();
        var published = seals.stretches(List.of(seal.day()));
        var roots = new ArrayList<byte[]>();
        long entries = 0;
        var after = from;
        while (true) {
            var batch = leaves.list(after, kept.to(), Instant.EPOCH, kept.salt(), BATCH);
            for (int i = 0; i < batch.size(); i += Leaves.STRETCH)
                roots.add(Tree.root(batch.subList(i, Math.min(i + Leaves.STRETCH, batch.size())).stream()
                        .map(Leaves.Leaf::hash)
                        .toList()));
            entries += batch.size();
            if (batch.size() < BATCH) break;
            after = batch.getLast().at();
        }
        if (entries != seal.entries())
            faults.add("day " + seal.day() + " was sealed with " + seal.entries() + " entries, and has " + entries);
        else if (!Seal.of(seal.day(), entries, Tree.root(roots), seal.previous())
                .equals(seal)) {
            var place = new StringBuilder();
            for (int i = 0; i < roots.size() && place.isEmpty(); i++)
                if (i >= published.size() || !Arrays.equals(published.get(i).root(), roots.get(i)))
                    place.append(", first among its entries ")
                            .append(i * Leaves.STRETCH + 1)
                            .append(" to ")
                            .append(Math.min(seal.entries(), (i + 1L) * Leaves.STRETCH));
            faults.add("day " + seal.day() + " is not what was sealed" + place);
        }
        return entries;
    }
}
