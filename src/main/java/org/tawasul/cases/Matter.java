package org.tawasul.cases;

import java.time.Instant;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.tawasul.catalogue.Kind;
import org.tawasul.language.Language;

/**
 * What the requester brought. It never changes, but that they may ask to stay unknown, and take that back.
 *
 * @param identityHidden whether the staff shall not learn who asks
 */
public record Matter(
        Kind kind,
        Channel channel,
        Language language,
        long requesterId,
        String subject,
        String text,
        @Nullable Place place,
        boolean confidential,
        boolean identityHidden,
        Instant submittedAt) {
    /** Whether what the requester brought was erased: no other case has no text and that subject. */
    public boolean isErased() {
        return text.isEmpty() && subject.equals(Covering.COVER);
    }

    Matter hiding(boolean identity) {
        return new Matter(
                kind, channel, language, requesterId, subject, text, place, confidential, identity, submittedAt);
    }

    Matter worded(UnaryOperator<String> wording) {
        return new Matter(
                kind,
                channel,
                language,
                requesterId,
                wording.apply(subject),
                wording.apply(text),
                place,
                confidential,
                identityHidden,
                submittedAt);
    }
}
