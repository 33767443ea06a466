package org.tawasul.cases.replies;

import org.jspecify.annotations.Nullable;
import org.tawasul.journal.Event;

/**
 * A template was written, changed or retired.
 *
 * @param agencyId 0 for everybody
 * @param before null for a new one
 * @param after null for one that is offered no more
 */
record TemplateChanged(
        long templateId,
        long agencyId,
        @Nullable Wording before,
        @Nullable Wording after) implements Event {
    static final String SUBJECT = "template";

    /** @param departmentId 0 for the whole agency */
    record Wording(long departmentId, String titleAr, String titleEn, String textAr, String textEn) {
        static Wording of(Template template) {
            return new Wording(
                    template.departmentId(),
                    template.title().ar(),
                    template.title().en(),
                    template.text().ar(),
                    template.text().en());
        }
    }
}
