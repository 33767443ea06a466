package org.tawasul.cases;

import org.jspecify.annotations.Nullable;

/** Knows the parts of the country. */
public interface Whereabouts {
    /** The code of the part in which a place lies; empty when that cannot be told. */
    String areaOf(@Nullable Place place);
}
