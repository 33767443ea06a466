package org.tawasul.intake;

import org.tawasul.language.Name;

/** A part of the country that everybody knows by name, with its middle in degrees (WGS 84). */
public record Area(String code, Name governorate, Name name, double latitude, double longitude) {}
