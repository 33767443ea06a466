package org.tawasul.ratings;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tawasul.language.Name;

/**
 * What the pages behind a link show: nothing that says who asked or what they were told.
 *
 * @param subject null for a confidential case
 * @param rated whether a rating was given
 * @param outdated whether the agency has replied again since
 * @param chosen the mark of each criterion as it was chosen, valid or not; those not chosen are absent
 * @param offersReopening whether the case may be opened again from here
 * @param reopenedFor who has it again since it was reopened; null when it was not
 * @param dueAt when they owe an answer
 */
public record RatingPage(
        String token,
        Name agency,
        @Nullable String subject,
        Instant repliedAt,
        Instant closesAt,
        boolean rated,
        boolean open,
        boolean outdated,
        Map<Criterion, String> chosen,
        @Nullable String comment,
        boolean offersReopening,
        Instant reopenUntil,
        @Nullable Name reopenedFor,
        Instant dueAt) {
    public String address() {
        return "/rate/" + token;
    }
}
