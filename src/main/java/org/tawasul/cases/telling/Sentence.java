package org.tawasul.cases.telling;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tawasul.language.Name;
import org.tawasul.site.Tone;

/**
 * What happened, without who did it and when.
 *
 * @param key of the text, which takes the names
 * @param words what was said with it where no message holds it, such as the reason of a referral
 * @param messageId of the message that was written with it; 0 for none
 * @param until the moment that it is about
 */
public record Sentence(
        String key,
        Tone tone,
        List<Name> names,
        @Nullable String words,
        long messageId,
        @Nullable Instant until) {

    public static Sentence of(String key, Tone tone, Name... names) {
        return new Sentence(key, tone, List.of(names), null, 0, null);
    }

    public Sentence saying(@Nullable String said) {
        return new Sentence(key, tone, names, said, messageId, until);
    }

    public Sentence writtenIn(long message) {
        return new Sentence(key, tone, names, words, message, until);
    }

    public Sentence until(@Nullable Instant moment) {
        return new Sentence(key, tone, names, words, messageId, moment);
    }
}
