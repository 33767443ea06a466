package org.tawasul.journal;

/**
 * A place in the order of reading: everything up to it has been written and stays as it is.
 *
 * @param xid of a transaction
 * @param position within it; 0 for before its first entry
 */
public record Place(String xid, long position) {}
