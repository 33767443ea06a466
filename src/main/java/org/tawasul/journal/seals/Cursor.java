package org.tawasul.journal.seals;

import java.util.Comparator;

/** A place in the order of reading: see {@code journal.Reader}. */
record Cursor(String xid, long position) implements Comparable<Cursor> {
    static final Cursor BEGIN = new Cursor("0", 0);

    private static final Comparator<Cursor> ORDER = Comparator.<Cursor>comparingLong(
                    cursor -> Long.parseLong(cursor.xid()))
            .thenComparingLong(Cursor::position);

    /** After all entries of transactions below this one, and before all others. */
    static Cursor below(String xid) {
        return new Cursor(xid, 0);
    }

    @Override
    public int compareTo(Cursor other) {
        return ORDER.compare(this, other);
    }
}
