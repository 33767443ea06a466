package org.tawasul.portal;

import org.jspecify.annotations.Nullable;
import org.tawasul.agencies.Officer;
import org.tawasul.language.Name;

/** Somebody of the staff as the directory shows them. @param place null for the nation's staff */
public record Colleague(
        Officer officer,
        @Nullable Name agency,
        @Nullable Name place,
        @Nullable String email,
        Contact contact) {
    /** How to reach them besides; each may be empty. */
    public record Contact(String phone, String extension, String room) {
        static final Contact NONE = new Contact("", "", "");
    }
}
