package org.tawasul.identity;

import org.tawasul.agencies.Officer;

/** An officer whose password was right and whose second factor is awaited: good for that step, for nothing else. */
record HalfSignedIn(Officer officer) {}
