package org.tawasul.insight.review;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.tawasul.agencies.Officer;
import org.tawasul.insight.review.Overview.Mine;
import org.tawasul.insight.review.Overview.Point;

/** Puts the pages of samples together for who reads them. */
@Component
class ReviewPages {
    private static final int LATEST = 12;

    private final Samples samples;
    private final Tallying tallying;

    ReviewPages(Samples samples, Tallying tallying) {
        this.samples = samples;
        this.tallying = tallying;
    }

    Overview overview(Officer reader) {
        var all = samples.list(LATEST);
        var trend = new ArrayList<Point>();
        for (var sample : all.reversed()) {
            var estimate = tallying.nationOf(sample);
            if (estimate.read() > 0) trend.add(new Point(sample, estimate));
        }
        var latest = all.stream()
                .filter(each -> each.read() > 0)
                .findFirst()
                .map(each -> tallying.of(each, reader))
                .orElse(null);
        return new Overview(mine(reader), latest, all, List.copyOf(trend));
    }

    private List<Mine> mine(Officer reader) {
        return samples.todosOf(reader.id()).stream()
                .map(each -> new Mine(
                        samples.find(each.sampleId()).orElseThrow(),
                        each.done(),
                        each.mine(),
                        each.settlings(),
                        "/staff/samples/" + each.sampleId() + "/next"))
                .toList();
    }
}
