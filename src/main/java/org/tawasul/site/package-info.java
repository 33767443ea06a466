/** The shell of every page: layout, home, language, look, errors, assets. */
@NullMarked
@ApplicationModule(
        displayName = "site",
        allowedDependencies = {"language", "paper"})
package org.tawasul.site;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
