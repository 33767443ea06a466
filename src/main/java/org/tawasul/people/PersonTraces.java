package org.tawasul.people;

import java.time.Instant;

/**
 * What a module keeps of people besides their cases: a bean of each that keeps a name, a phone, an address or what leads to
 * one. Called in the one transaction in which a person is erased; finds nothing when it is called again.
 */
public interface PersonTraces {
    /**
     * Afterwards the module holds nothing of the person.
     *
     * @param shared whether the phone is somebody else's, too: what is known by the phone alone is then theirs
     */
    void forget(Person person, boolean shared, Instant at);
}
