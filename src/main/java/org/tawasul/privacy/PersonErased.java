package org.tawasul.privacy;

import org.tawasul.journal.Event;

/** Nobody knows any more who it was. @param because the name of a {@code cases.erasure.Because} */
record PersonErased(long personId, String because) implements Event {}
