package org.tawasul.notices;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tawasul.language.Language;

/**
 * A message to somebody, as it was queued.
 *
 * @param recipient E.164 or an e-mail address
 * @param subject of an e-mail
 */
record Notice(
        long id,
        Medium medium,
        String recipient,
        Language language,
        @Nullable String subject,
        String text,
        int tries,
        Instant createdAt) {
    enum Medium {
        SMS,
        EMAIL
    }
}
