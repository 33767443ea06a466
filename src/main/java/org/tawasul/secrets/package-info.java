/** The one secret of an installation, and the keys derived from it. */
@NullMarked
@ApplicationModule(
        displayName = "secrets",
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {"commands", "database", "settings"})
package org.tawasul.secrets;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
