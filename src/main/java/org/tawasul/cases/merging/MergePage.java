package org.tawasul.cases.merging;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tawasul.cases.Reference;

/**
 * The page on which a case is merged.
 *
 * @param typed the reference that was typed
 * @param results what became of each case that was to follow this one, when not all went well
 */
public record MergePage(Kinship kinship, String typed, List<Result> results) {
    /** @param refusal the key of the sentence that says why not; null when it follows now */
    public record Result(
            Reference reference, String subject, @Nullable String refusal) {
        public boolean isDone() {
            return refusal == null;
        }
    }
}
