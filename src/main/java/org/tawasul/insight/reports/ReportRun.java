package org.tawasul.insight.reports;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tawasul.language.Language;
import org.tawasul.site.Tone;

/**
 * A report that is made in the background, or was.
 *
 * @param steps 0 until it is known how many there are
 * @param reason why it failed: the key of a text
 */
public record ReportRun(
        long id,
        long officerId,
        String title,
        String query,
        Format format,
        Language language,
        boolean eastern,
        State state,
        int done,
        int steps,
        int tries,
        Instant askedAt,
        @Nullable Instant endedAt,
        @Nullable String reason) {
    public enum State {
        WAITING,
        RUNNING,
        READY,
        FAILED,
        CANCELLED;

        public String key() {
            return "reports.run." + name().toLowerCase(Locale.ROOT);
        }

        public boolean isOpen() {
            return this == WAITING || this == RUNNING;
        }

        public Tone tone() {
            return switch (this) {
                case WAITING, RUNNING -> Tone.SEA;
                case READY -> Tone.DONE;
                case FAILED -> Tone.LATE;
                case CANCELLED -> Tone.PLAIN;
            };
        }
    }

    public String address() {
        return "/staff/reports/runs/" + id;
    }
}
