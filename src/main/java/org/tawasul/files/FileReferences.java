package org.tawasul.files;

import java.util.Collection;
import java.util.Set;

/** Tells which files are still part of something: implemented by those who attach files. A referenced file is never swept. */
public interface FileReferences {
    /** Those of the given files that the module still shows somewhere. */
    Set<Long> among(Collection<Long> fileIds);
}
