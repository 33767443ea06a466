package org.tawasul.notices;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.tawasul.journal.Entry;

/** What is recent enough to be told: a rebuild and an import tell nobody again what they know. */
final class News {
    private static final Duration OLDEST = Duration.ofHours(48);

    private News() {}

    static List<Entry> of(List<Entry> batch, Instant now) {
        var oldest = now.minus(OLDEST);
        return batch.stream().filter(entry -> entry.at().isAfter(oldest)).toList();
    }
}
