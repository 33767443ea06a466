package org.tawasul.cases.replies;

import java.util.List;

/**
 * What a rule found.
 *
 * @param key of the sentence that explains it, and says what to do
 * @param words of the reply or of the question that it is about; empty when it is about the whole
 */
record Remark(String key, List<String> words) {
    static Remark of(String key, String... words) {
        return new Remark(key, List.of(words));
    }
}
