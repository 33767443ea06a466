package org.tawasul.agencies;

import org.tawasul.language.Name;

/** A place where an agency receives people, or did. Latitude and longitude in degrees, WGS 84. */
public record Branch(
        long id,
        long agencyId,
        String code,
        Name name,
        Name address,
        double latitude,
        double longitude,
        boolean open) {}
