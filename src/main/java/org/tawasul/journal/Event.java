package org.tawasul.journal;

/**
 * Something that happened, in the past tense: a record of ids and facts. Its simple class name is the entry's type and
 * its components, as JSON, are the entry's data; both stay readable for ever, so components are added, never renamed.
 */
public interface Event {
    /** The entry's type. */
    default String type() {
        return getClass().getSimpleName();
    }
}
