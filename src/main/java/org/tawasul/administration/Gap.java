package org.tawasul.administration;

import java.util.List;
import org.tawasul.language.Name;

/**
 * Something that is missing, so that what is asked for would reach nobody.
 *
 * @param key of the sentence that says it, which takes the count
 * @param places the first few, each with the page where it is mended
 */
public record Gap(String key, int count, List<Place> places) {
    public record Place(Name name, String address) {}

    /** How many more there are than are shown. */
    public int more() {
        return count - places.size();
    }
}
