package org.tawasul.people;

import java.time.Instant;
import java.util.List;

/** What a module keeps of people besides their cases, for the copy that they may ask for: a bean of each. */
public interface PersonRecords {
    /** One thing that is kept. @param what the key of its name */
    record Kept(Instant at, String what, String text) {}

    /** As it stands in the copy, and in the key of its heading. */
    String name();

    /** What is this person's and nobody else's, the earliest first. */
    List<Kept> listOf(Person person);
}
