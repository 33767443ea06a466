package org.tawasul.administration.staffing;

import org.jspecify.annotations.Nullable;
import org.tawasul.agencies.StaffMember;
import org.tawasul.language.Name;

/** Somebody in the list. @param place where they work; null for the nation */
public record StaffLine(StaffMember member, @Nullable Name place) {}
