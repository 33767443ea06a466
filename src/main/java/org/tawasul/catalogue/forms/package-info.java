/** What services ask: forms made of fields, drafted and published as versions that never change; what was typed into one, read. */
@NullMarked
@NamedInterface("forms")
package org.tawasul.catalogue.forms;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
