package org.tawasul.site;

import java.util.List;
import org.tawasul.language.Name;

/** Tells the home page the groups of services; implemented by whoever keeps the services. */
public interface HomeGroups {
    /** All groups that have services, in the order in which they are shown. */
    List<Group> listGroups();

    /**
     * @param code stands in the address {@code /new?group=<code>}
     * @param icon name of a symbol in {@code icons/icons.svg}
     */
    record Group(String code, String icon, Name name) {}
}
