package org.tawasul.administration.services;

import org.tawasul.catalogue.Service;

/**
 * A service of a file, as it shall be.
 *
 * @param line where it stands
 * @param wanted its id is 0 for a new one
 * @param changed whether it is not so already
 */
public record ServiceEntry(long line, Service wanted, boolean changed) {
    public boolean isFresh() {
        return wanted.id() == 0;
    }
}
