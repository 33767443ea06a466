/** The PostgreSQL server that the product runs on, its own or a given one, and how our code speaks to it. */
@NullMarked
@ApplicationModule(
        displayName = "database",
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {"commands", "settings"})
package org.tawasul.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
