package org.tawasul.worklist;

import java.util.List;
import java.util.Optional;

/** What somebody's own weeks were like before this one: the weeks in which they worked. @param finished in each, on average */
public record Usual(long finished, double percentInTime) {
    static Optional<Usual> of(List<Work> before) {
        var worked = before.stream().filter(work -> work.finished() > 0).toList();
        if (worked.isEmpty()) return Optional.empty();
        var all = worked.stream().reduce(Work.NONE, Work::plus);
        return Optional.of(new Usual(Math.round((double) all.finished() / worked.size()), all.percentInTime()));
    }
}
