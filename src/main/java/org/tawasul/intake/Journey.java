package org.tawasul.intake;

import org.jspecify.annotations.Nullable;
import org.tawasul.catalogue.Kind;
import org.tawasul.catalogue.Service;
import org.tawasul.language.Name;

/**
 * What every page of the way shows.
 *
 * @param back address of the page before
 * @param complete whether one came from the check and returns there
 * @param addressee who will answer
 */
public record Journey(
        String draft,
        Kind kind,
        int step,
        int of,
        String back,
        boolean complete,
        @Nullable Service service,
        @Nullable Name addressee) {
    /** Where this draft's page of that name is. */
    public String address(String page) {
        return "/new/" + draft + "/" + page;
    }
}
