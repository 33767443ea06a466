package org.tawasul.administration.changes;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.tawasul.language.Name;

/**
 * Tells what administrators changed in a part of the product: a bean. The sentence of a type stands under
 * {@code changes.event.} and the type in small letters with hyphens, and takes the names that are given here. What was before
 * and what is after is shown by itself where an event has components of these names.
 */
public interface ChangeTeller {
    /** By which the page is filtered, such as {@code staff}; named by the text {@code changes.kind.staff}. */
    String kind();

    /** Of each type of event the names in its sentence. */
    Map<String, Function<Facts, List<Name>>> sentences();
}
