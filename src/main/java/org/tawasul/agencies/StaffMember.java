package org.tawasul.agencies;

import org.jspecify.annotations.Nullable;

/** Somebody on the staff as the administrator knows them. @param active whether they may sign in */
public record StaffMember(Officer officer, @Nullable String email, boolean active) {}
