package org.tawasul.cases.desk;

import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.tawasul.language.Name;
import org.tawasul.site.Tone;

/**
 * One thing that happened to a case, as a sentence.
 *
 * @param key of the sentence, which takes {@code names}
 * @param by who did it; null when {@code byKey} names something that is no person
 * @param words what was said with it, such as the reason of a referral
 */
public record Happening(
        String key,
        List<Name> names,
        Instant at,
        @Nullable Name by,
        String byKey,
        Tone tone,
        @Nullable String words) {
    Happening covered(UnaryOperator<String> cover) {
        return words == null ? this : new Happening(key, names, at, by, byKey, tone, cover.apply(words));
    }
}
