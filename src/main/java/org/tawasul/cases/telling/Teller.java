package org.tawasul.cases.telling;

/** Puts the events of a capability into sentences: a bean of whoever knows what they mean. */
public interface Teller {
    void teach(Tellings tellings);
}
