package org.tawasul.cases;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tawasul.catalogue.Kind;
import org.tawasul.language.Language;

/** What the requester brought; it never changes. */
public record Matter(
        Kind kind,
        Channel channel,
        Language language,
        long requesterId,
        String subject,
        String text,
        @Nullable Place place,
        boolean confidential,
        Instant submittedAt) {}
