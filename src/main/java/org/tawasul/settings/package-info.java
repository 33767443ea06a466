/** What an operator may set: every key under {@code tawasul}, checked before anything starts. */
@NullMarked
@ApplicationModule(
        displayName = "settings",
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {"commands"})
package org.tawasul.settings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
