package org.tawasul.cases.replies;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tawasul.language.Name;

/**
 * What the page behind the link of a promise shows: no more than whoever holds the link may see.
 *
 * @param subject null for a confidential case, as is what was promised
 * @param open whether one may say now whether it was kept
 * @param reopened whether the case is open again because of what was said
 */
public record KeptPage(
        String address,
        Name agency,
        @Nullable String subject,
        @Nullable String what,
        LocalDate on,
        Commitment.State state,
        boolean open,
        boolean reopened,
        String chosen,
        String words) {
    public static final int LENGTH = 2000;
}
