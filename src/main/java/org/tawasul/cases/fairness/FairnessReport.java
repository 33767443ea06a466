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
 * @param next where the list of single ones goes on; null at its end
 */
public record FairnessReport(
        long taken,
        long outOfTurn,
        List<Row> rows,
        List<Jump> jumps,
        @Nullable String next) {
    /** @param passedOver all that were passed over together */
    public record Row(Name agency, Name officer, TurnReason because, long times, long passedOver) {}

    public record Jump(
            DeskKey key,
            Reference reference,
            Reference older,
            Name agency,
            Name by,
            TurnReason because,
            String words,
            int passedOver,
            Instant at) {}

    /** A bar of the picture, in hundredths of the longest. */
    public record Bar(Name agency, long times, long width) {}

    /** The agencies by how often, at most ten. */
    public List<Bar> bars() {
        var sums = new java.util.LinkedHashMap<Name, Long>();
        for (var row : rows) sums.merge(row.agency(), row.times(), Long::sum);
        long most = sums.values().stream().mapToLong(Long::longValue).max().orElse(1);
        return sums.entrySet().stream()
                .sorted(java.util.Map.Entry.<Name, Long>comparingByValue().reversed())
                .limit(10)
                .map(sum -> new Bar(sum.getKey(), sum.getValue(), Math.max(1, sum.getValue() * 100 / most)))
                .toList();
    }
}
