/** Arabic and English: names in both, texts with their plurals, digits, dates in both calendars, folding for search. */
@NullMarked
@ApplicationModule(
        displayName = "language",
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {})
package org.tawasul.language;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
