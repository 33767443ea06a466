package org.tawasul.privacy;

import org.jspecify.annotations.Nullable;
import org.tawasul.people.Person;

/**
 * What somebody reads of what is kept about them.
 *
 * @param erasure what they asked for and is not done; null for nothing
 * @param copyIsReady whether they may fetch the copy that they asked for
 */
public record Mine(Person person, @Nullable ErasureRequest erasure, boolean copyIsReady) {}
