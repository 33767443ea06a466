package org.tawasul.cases;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tawasul.catalogue.Kind;
import org.tawasul.language.Language;

/**
 * What somebody sends in.
 *
 * @param id from {@link Cases#nextId}, taken when the draft was begun: sent twice, it is one case
 * @param departmentId another department of the service's agency, such as the minister's office; 0 for the service's own
 * @param files what comes with it, in the order of its adding
 */
public record Submission(
        CaseId id,
        Kind kind,
        Channel channel,
        Language language,
        long serviceId,
        long departmentId,
        long requesterId,
        String subject,
        String text,
        @Nullable Place place,
        List<Attachments.New> files) {}
