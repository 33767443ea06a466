package org.tawasul.site;

import java.util.Set;

/**
 * A place in the menu. A module offers its places as beans; the shell shows those that fit the viewer, in their order.
 *
 * @param address such as {@code /staff/cases}
 * @param text key of its text
 * @param icon name of a symbol in {@code icons/icons.svg}
 * @param kind whose menu it stands in
 * @param roles the roles (as {@link Viewer#role()}) that see it; empty for all
 * @param order small first
 * @param inPerson whether it is hidden from who acts for somebody else
 */
public record MenuItem(
        String address, String text, String icon, Viewer.Kind kind, Set<String> roles, int order, boolean inPerson) {
    public MenuItem(String address, String text, String icon, Viewer.Kind kind, Set<String> roles, int order) {
        this(address, text, icon, kind, roles, order, false);
    }

    public MenuItem(String address, String text, String icon, Viewer.Kind kind, int order) {
        this(address, text, icon, kind, Set.of(), order);
    }

    boolean isFor(Viewer viewer) {
        return kind == viewer.kind()
                && (roles.isEmpty() || roles.contains(viewer.role()))
                && (!inPerson || viewer.onBehalfOf() == null);
    }
}
