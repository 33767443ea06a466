package org.tawasul.worklist;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tawasul.language.Name;

/**
 * The work of a place as a page shows it.
 *
 * @param address of the page about this place, without its query for view and period
 * @param title null for the nation
 * @param up the address of the wider place; null where the reader may look no wider
 * @param named whether the reader learns who did what
 */
public record QualityPage(
        View view,
        Period period,
        String address,
        @Nullable Name title,
        @Nullable String up,
        boolean named) {
    /** What the page shows. */
    public enum View {
        WAITING,
        PACE,
        DONE;

        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        public String key() {
            return "quality.view." + code();
        }

        static View of(@Nullable String code) {
            for (var view : values()) if (view.code().equals(code)) return view;
            return WAITING;
        }
    }

    public String addressOf(View other, Period over) {
        return address + "&view=" + other.code() + "&period=" + over.code();
    }

    /** A place within: an agency, a department, somebody. @param nr instead of a name for who learns none; @param address null where it leads no further */
    public record Part(
            @Nullable Name name,
            int nr,
            @Nullable String address,
            long waiting,
            int late,
            @Nullable Instant since,
            Work work) {}

    /** A kind of task: what its indicator allows, what was done, and what half and nine of ten took at most. */
    public record Step(String key, Allowance allowed, Work work, Duration median, Duration nineOfTen) {}

    /** A length of working time in words that take {@link #amount}: minutes below an hour, then hours. */
    public static String lengthKey(Duration length) {
        return length.toMinutes() < 60 ? "quality.minutes" : "quality.hours";
    }

    public static long amount(Duration length) {
        return length.toMinutes() < 60 ? length.toMinutes() : Math.round(length.toMinutes() / 60.0);
    }

    /** The parts that wait longest first need no order of their own: they come as places do. */
    public record Tables(List<Part> parts, List<Step> steps, Work all) {}
}
