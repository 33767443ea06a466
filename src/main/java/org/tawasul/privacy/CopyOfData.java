package org.tawasul.privacy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tawasul.cases.Status.Stage;
import org.tawasul.language.Name;
import org.tawasul.people.PersonRecords.Kept;

/**
 * All that is kept of a person, as {@code docs/privacy.md} describes it; its JSON has these names.
 *
 * @param records by the name of what they are, such as messages and drafts
 */
public record CopyOfData(
        String format, Instant madeAt, Who person, List<Copied> cases, Map<String, List<Kept>> records) {
    static final String FORMAT = "tawasul-copy-1";

    public record Who(
            String name,
            String phone,
            @Nullable String email,
            @Nullable String nationalNumber,
            String kind,
            @Nullable String residency,
            @Nullable String gender,
            String language) {}

    /** @param erased whether its words were erased already, for they were kept long enough */
    public record Copied(
            String reference,
            String kind,
            Name service,
            Name agency,
            Stage stage,
            String subject,
            String text,
            @Nullable String place,
            @Nullable Double latitude,
            @Nullable Double longitude,
            boolean identityHidden,
            Instant submittedAt,
            Instant promisedUntil,
            @Nullable Instant answeredAt,
            List<Said> said,
            List<Sent> files,
            List<Rating> ratings,
            boolean erased) {}

    /** @param by "you" or "agency": who works there is not told, as on the pages */
    public record Said(Instant at, String by, String kind, String text) {}

    public record Sent(String name, String mediaType, long bytes, Instant at) {}

    public record Rating(
            int handling,
            int clarity,
            int courtesy,
            int ease,
            @Nullable String comment,
            Instant at) {}
}
