package org.tawasul.catalogue;

import org.tawasul.language.Name;

/** Services as a citizen thinks of them. {@code icon} names a picture of our sprite. */
public record ServiceGroup(long id, String code, String icon, Name name) {
    /** The group of what each agency takes besides its named services; it is searched, not browsed. */
    public static final String GENERAL = "general";

    public boolean isGeneral() {
        return code.equals(GENERAL);
    }
}
