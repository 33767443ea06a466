package org.tawasul.cases.replies;

import java.time.Instant;
import org.tawasul.language.Name;

/**
 * A line of the list of replies that wait for a second person.
 *
 * @param own whether the reader proposed it, and so cannot approve it
 */
public record WaitingReply(
        String address,
        String reference,
        String subject,
        Name service,
        Name agency,
        Name proposer,
        Instant at,
        Instant dueAt,
        boolean own) {}
