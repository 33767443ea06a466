package org.tawasul.intake;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tawasul.catalogue.Kind;
import org.tawasul.language.Name;

/** A draft that somebody may want to go on with. */
public record Unfinished(
        String draft,
        Kind kind,
        @Nullable Name service,
        @Nullable String subject,
        Instant updatedAt) {}
