package org.tawasul.catalogue.events;

import java.util.List;
import org.tawasul.journal.Event;

/** What is known of a service is something else from now on; cases that are there keep what they were given by it. */
public record ServiceChanged(long serviceId, Facts before, Facts after) implements Event {
    public record Facts(
            long groupId,
            long departmentId,
            List<String> kinds,
            String place,
            int responseDays,
            boolean confidential,
            String nameAr,
            String nameEn,
            String hintAr,
            String hintEn,
            String wordsAr,
            String wordsEn) {}
}
