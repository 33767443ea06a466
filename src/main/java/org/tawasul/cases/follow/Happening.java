package org.tawasul.cases.follow;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tawasul.language.Name;
import org.tawasul.site.Page;
import org.tawasul.site.Tone;

/**
 * One thing that happened to a case, for who submitted it.
 *
 * @param key of the sentence; {@code key + ".text"} says what it means for them, when there is such a text
 * @param names agencies and departments in the sentence
 * @param dueAt when an answer is due since then, where the text says it
 * @param said what was said with it
 */
public record Happening(
        Instant at,
        Tone tone,
        String key,
        List<Name> names,
        @Nullable Instant dueAt,
        @Nullable Said said) {
    public String title(Page page) {
        return page.text(key, names.stream().map(page::name).toArray());
    }

    /** What it means for the requester; null when the sentence says it all. */
    public @Nullable String meaning(Page page) {
        if (!page.hasText(key + ".text")) return null;
        return page.text(key + ".text", dueAt == null ? null : page.dateInWords(dueAt));
    }
}
