package org.tawasul.journal;

/**
 * Where the chains of some subjects end, told by a module whose rows carry that themselves; a bean. A subject that
 * appends with {@link Journal#append} needs none.
 */
public interface JournalHeads {
    /** A query of {@code subject, subject_id, seq, digest}: what the last entry of each subject must be. */
    String query();
}
