package org.tawasul.suggestions;

import org.jspecify.annotations.Nullable;
import org.tawasul.language.Name;

/**
 * One suggestion as everybody reads it.
 *
 * @param subject in its author's words, like {@code text}; null when they did not agree to show them
 * @param author null unless they chose to be named
 * @param decision null, too, when its author's words are not shown
 * @param own whether its author is looking
 * @param supports whether the reader supports it
 */
public record SuggestionPage(
        Life life,
        @Nullable String subject,
        @Nullable String text,
        @Nullable String author,
        Suggestion.@Nullable Decided decision,
        Name agency,
        Name service,
        boolean own,
        boolean staff,
        boolean signedIn,
        boolean supports) {
    public Suggestion suggestion() {
        return life.suggestion();
    }

    public String address() {
        return Lives.addressOf(suggestion());
    }
}
