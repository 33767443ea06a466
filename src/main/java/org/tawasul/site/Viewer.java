package org.tawasul.site;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tawasul.language.Name;

/**
 * Who looks at the page, as far as the shell needs to know: what to call them and which menu they get.
 *
 * @param name shown in the header
 * @param kind decides the menu
 * @param role key of the text that names the role, such as {@code role.officer}; {@code role.citizen} for a citizen
 * @param onBehalfOf who is away and for whom they act on this page; null for themselves
 * @param standsInFor for whom they could act
 */
public record Viewer(
        Name name, Kind kind, String role, @Nullable Name onBehalfOf, List<StandIn> standsInFor) {
    public Viewer(Name name, Kind kind, String role) {
        this(name, kind, role, null, List.of());
    }

    /** Somebody who is away and for whom the viewer may act now. */
    public record StandIn(long delegationId, Name name) {}

    public enum Kind {
        CITIZEN,
        STAFF
    }
}
