package org.tawasul.insight.open;

import java.util.Set;
import org.tawasul.insight.Tally;

/**
 * What is published of one place in a table.
 *
 * @param row empty for the sum of all rows
 * @param column empty for the sum of all columns
 * @param tally has only what is shown
 */
record Cell(String row, String column, Tally tally, Set<Base> shown) {
    /** Where it stands. */
    record Place(String row, String column) {}

    Place place() {
        return new Place(row, column);
    }

    boolean shows(Base base) {
        return shown.contains(base);
    }

    long count(Base base) {
        return tally.get(base.count());
    }
}
