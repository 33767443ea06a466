package org.tawasul.insight.review;

import java.time.Instant;
import java.util.List;
import org.tawasul.cases.Message;
import org.tawasul.language.Language;
import org.tawasul.language.Name;

/**
 * A case up to the reply that is reviewed, as a reviewer reads it: without who asked.
 *
 * @param said between the submission and the reply
 */
public record ReadReply(
        String grouped,
        Language language,
        Name service,
        Name agency,
        String subject,
        String text,
        Instant submittedAt,
        List<Said> said,
        String reply,
        Instant repliedAt) {
    public record Said(Message.Kind kind, String text, Instant at) {}
}
