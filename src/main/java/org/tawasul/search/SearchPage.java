package org.tawasul.search;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tawasul.agencies.Agency;
import org.tawasul.cases.Status;
import org.tawasul.catalogue.Service;
import org.tawasul.language.Name;
import org.tawasul.site.Tone;

/**
 * What the page of the search shows.
 *
 * @param corrected what was looked for instead of what was typed; null where that was looked for
 * @param completions what the last word may become, for who has no script
 * @param found how many there are; one more than {@link #MOST} stands for more
 * @param wide whether the lines are of several agencies
 */
public record SearchPage(
        String typed,
        @Nullable String corrected,
        List<String> completions,
        List<Line> lines,
        int found,
        boolean first,
        boolean wide,
        SearchFilter filter,
        Choices choices,
        String here,
        @Nullable String next) {
    /** More than these are not counted. */
    public static final int MOST = 100;

    public boolean isAsked() {
        return !typed.isEmpty();
    }

    public boolean hasMany() {
        return found > MOST;
    }

    /**
     * One case that was found.
     *
     * @param part key of what the excerpt is from
     * @param byPerson whether it was found by who asks
     */
    public record Line(
            String address,
            String reference,
            List<Piece> subject,
            String part,
            List<Piece> excerpt,
            Name service,
            Name agency,
            String status,
            Tone tone,
            Instant submittedAt,
            boolean confidential,
            boolean byPerson) {}

    /** What the filter offers. */
    public record Choices(List<Status> statuses, List<Service> services, List<Agency> agencies) {}
}
