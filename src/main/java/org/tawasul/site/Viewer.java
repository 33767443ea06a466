package org.tawasul.site;

import org.tawasul.language.Name;

/**
 * Who looks at the page, as far as the shell needs to know: what to call them and which menu they get.
 *
 * @param name shown in the header
 * @param kind decides the menu
 * @param role key of the text that names the role, such as {@code role.officer}; {@code role.citizen} for a citizen
 */
public record Viewer(Name name, Kind kind, String role) {
    public enum Kind {
        CITIZEN,
        STAFF
    }
}
