package org.tawasul.privacy;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import org.tawasul.people.Person;

/** Something that somebody may ask of what is kept about them, once their phone is proved anew. A bean of each. */
interface Wish {
    /** As it stands in addresses and in the keys of its texts. */
    String name();

    /** Does it, or lets it be done, and leaves a word for the next page. */
    void grant(Person person, Instant at, HttpServletResponse response);
}
