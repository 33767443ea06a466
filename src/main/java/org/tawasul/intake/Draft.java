package org.tawasul.intake;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tawasul.cases.CaseId;
import org.tawasul.catalogue.Kind;

/**
 * A matter being written.
 *
 * @param personId who writes, once their phone is verified; 0 before
 * @param phone the verified one
 */
record Draft(
        String id,
        CaseId caseId,
        Answers answers,
        long personId,
        @Nullable String phone,
        Instant updatedAt,
        @Nullable Instant submittedAt) {
    Kind kind() {
        var topic = answers.topic();
        return topic == null ? Kind.COMPLAINT : topic.kind();
    }

    /** Whether there is anything in it that somebody would miss. */
    boolean isWorthKeeping() {
        return answers.telling() != null || !answers.listFiles().isEmpty();
    }
}
