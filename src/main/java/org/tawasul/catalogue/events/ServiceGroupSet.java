package org.tawasul.catalogue.events;

import org.jspecify.annotations.Nullable;
import org.tawasul.journal.Event;

/** A group of services is there, or is called something else. @param before null for a new one */
public record ServiceGroupSet(
        long groupId, String code, @Nullable Facts before, Facts after) implements Event {
    public record Facts(String icon, String nameAr, String nameEn) {}
}
