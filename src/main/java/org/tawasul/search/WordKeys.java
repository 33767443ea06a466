package org.tawasul.search;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * The search's way of taking words apart, for other things that are found by words: by which keys to keep a text
 * ({@code array_to_tsvector}), and by which to ask for it ({@code @@}).
 */
@Component
public class WordKeys {
    private final Analysis analysis;

    WordKeys(Analysis analysis) {
        this.analysis = analysis;
    }

    public Set<String> of(String... texts) {
        var keys = new LinkedHashSet<String>();
        for (var text : texts)
            for (var word : analysis.words(text)) keys.addAll(word.keys().all());
        return keys;
    }

    /** As PostgreSQL's {@code tsquery}: all the words, however they are spelt; empty when there is no telling word. */
    public Optional<String> asked(String typed) {
        var question = Question.of(typed, analysis, false);
        return question.isEmpty() ? Optional.empty() : Optional.of(question.everyWord());
    }
}
