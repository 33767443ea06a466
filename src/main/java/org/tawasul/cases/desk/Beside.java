package org.tawasul.cases.desk;

import java.util.List;
import org.tawasul.cases.macros.Macro;
import org.tawasul.cases.presence.Present;

/**
 * What stands beside a case for the one who reads it.
 *
 * @param others who else has it open
 * @param takesPart whether the reader may follow it and is seen by the others; the auditor is not
 * @param macros that the reader may try on it
 */
public record Beside(List<Present> others, boolean watched, boolean takesPart, List<Macro> macros) {}
