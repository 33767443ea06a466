package org.tawasul.agencies;

import org.tawasul.language.Name;

/** A department of an agency; one of them is the minister's office. */
public record Department(long id, long agencyId, String code, boolean ministersOffice, Name name) {}
