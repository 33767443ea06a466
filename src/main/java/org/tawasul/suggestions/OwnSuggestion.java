package org.tawasul.suggestions;

import org.jspecify.annotations.Nullable;
import org.tawasul.language.Name;

/**
 * What an author sees of their suggestion on the page of their case.
 *
 * @param joined whether the life is that of another, which theirs follows
 * @param address where everybody reads it; null while nobody does
 */
public record OwnSuggestion(
        Suggestion own,
        Life life,
        Name agency,
        boolean joined,
        @Nullable String address) {
    /** Whether anybody may ever read it. */
    public boolean canBeShown() {
        return !own.confidential() && own.stage() != Stage.WITHDRAWN && own.stage() != Stage.JOINED;
    }
}
