package org.tawasul.notices;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tawasul.language.Language;

/**
 * A message as the demo's phone shows it.
 *
 * @param subject of an e-mail
 * @param state {@code QUEUED}, {@code SENT} or {@code FAILED}
 */
public record Bubble(
        String recipient, Language language, @Nullable String subject, List<String> lines, Instant at, String state) {}
