package org.tawasul.cases.merging;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tawasul.cases.Case;
import org.tawasul.cases.Covering;
import org.tawasul.cases.Reference;
import org.tawasul.cases.Status;

/**
 * What the page of a case tells of its like.
 *
 * @param leader whom it follows; null when nobody, or somebody that the reader may not see
 * @param followers some of those that the reader may see
 * @param count how many follow it, seen or not
 * @param answered how many were answered with it
 * @param likely cases that are likely about the same matter, for who may merge it
 * @param canMerge whether the reader may let it follow another
 * @param canUnmerge whether the reader may let it go its own way again
 */
public record Kinship(
        Case found,
        @Nullable Kinsman leader,
        List<Kinsman> followers,
        int count,
        int answered,
        List<Likely> likely,
        boolean canMerge,
        boolean canUnmerge) {
    /** Another case about the same matter. */
    public record Kinsman(Reference reference, String subject, Instant submittedAt, Status status) {
        static Kinsman of(Case found) {
            return new Kinsman(
                    found.reference(),
                    Covering.cover(found.matter().subject()),
                    found.matter().submittedAt(),
                    found.status());
        }

        public String address() {
            return "/staff/cases/" + reference;
        }
    }

    public String address() {
        return "/staff/cases/" + found.reference();
    }

    public boolean follows() {
        return found.status() == Status.MERGED;
    }
}
