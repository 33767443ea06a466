package org.tawasul.cases.delegation;

import org.tawasul.agencies.Officer;
import org.tawasul.agencies.delegation.Delegation;

/** A delegation on the page. @param other the deputy, or who is away, whichever the reader is not; @param holds now */
public record LeaveLine(Delegation delegation, Officer other, boolean holds) {}
