package org.tawasul.catalogue.events;

import java.util.List;
import org.tawasul.journal.Event;

/**
 * A service asks something else from now on; cases and drafts that are there keep what they were asked.
 *
 * @param before the labels of the questions, in their order
 */
public record FormPublished(long serviceId, int version, List<Label> before, List<Label> after) implements Event {
    public record Label(String field, String ar, String en) {}
}
