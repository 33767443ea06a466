package org.tawasul.suggestions;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tawasul.language.Name;

/**
 * One suggestion on a public shelf.
 *
 * @param subject in its author's words; null when they did not agree to show them
 * @param title like {@code change} the agency's words, of what is published
 */
public record ShelfLine(
        ListKey key,
        long agencyId,
        long groupId,
        Stage stage,
        @Nullable Verdict verdict,
        int supporters,
        @Nullable String subject,
        @Nullable Name title,
        @Nullable Name change,
        @Nullable LocalDate studyUntil) {
    public Instant since() {
        return key.at();
    }

    public String address() {
        return "/suggestions/" + key.number();
    }
}
