package org.tawasul.portal;

import org.tawasul.agencies.Officer;
import org.tawasul.worklist.Load;

/** Somebody of a head's department: what they have to do, whether they have been here today, or are away. */
public record Teammate(Officer officer, Load load, boolean here, boolean away) {}
