package org.tawasul.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tawasul.insight.Traces.Kept;
import org.tawasul.insight.Traces.Key;

/** The lists behind figures, read page after page to their end, beside what the sums say. */
final class BehindSums {
    private static final int PAGE = 7;

    private final Traces traces;
    private final Rollups rollups;

    BehindSums(Traces traces, Rollups rollups) {
        this.traces = traces;
        this.rollups = rollups;
    }

    /** All of a list, as somebody reads it who presses "next" until there is no more. */
    List<Kept> read(Behind behind, Span span, Reach reach, int page) {
        var all = new ArrayList<Kept>();
        @Nullable Key after = null;
        while (true) {
            var part = traces.list(behind, span, reach, after, page);
            all.addAll(part);
            if (part.size() < page) return all;
            after = behind.order().key(part.getLast());
        }
    }

    void agree(Behind behind, Span span, Reach reach) {
        agree(behind, span, reach, PAGE);
    }

    void agree(Behind behind, Span span, Reach reach, int page) {
        var listed = read(behind, span, reach, page);
        assertThat(listed).doesNotHaveDuplicates();
        // What was open before the year is in both, whoever wrote it.
        var year = new Span(span.last().withDayOfYear(1), span.last());
        boolean open = behind == Behind.OPEN;
        long before = open ? sum(read(behind, year.before(), reach, 1_000)) : 0;
        behind.count(rollups.get(reach.narrow(Question.of(open ? year : span))))
                .ifPresent(figure -> assertThat(sum(listed) - before)
                        .as("%s in %s of %s", behind, span, reach)
                        .isEqualTo(figure));
    }

    private static long sum(List<Kept> listed) {
        return listed.stream().mapToLong(kept -> kept.trace().times()).sum();
    }
}
