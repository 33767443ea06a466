package org.tawasul.cases.fairness;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tawasul.cases.Reference;
import org.tawasul.cases.TurnReason;
import org.tawasul.cases.desk.DeskKey;
import org.tawasul.language.Name;

/**
 * What the report shows.
 *
 * @param taken how often cases were taken or given in the last twelve months, and how often out of turn
 * @param bars of the picture, the longest first
 * @param next where the list of single ones goes on; null at its end
 */
public record FairnessReport(
        long taken,
        long outOfTurn,
        List<Bar> bars,
        List<Row> rows,
        List<Jump> jumps,
        @Nullable String next) {
    /** @param passedOver all that were passed over together */
    public record Row(Name agency, Name officer, TurnReason because, long times, long passedOver) {}

    /** @param reference null when the reader may not know of the case; @param older likewise */
    public record Jump(
            DeskKey key,
            @Nullable Reference reference,
            @Nullable Reference older,
            Name agency,
            Name by,
            TurnReason because,
            String words,
            int passedOver,
            Instant at) {}

    /** How often in one agency. */
    public record Bar(Name agency, long times) {}

    /** The length of a bar in hundredths of the longest. */
    public long width(Bar bar) {
        return Math.max(1, bar.times() * 100 / bars.getFirst().times());
    }
}
