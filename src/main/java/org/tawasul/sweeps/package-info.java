/** Work that comes due by itself: who has some says so, and a site that runs does it again and again. */
@NullMarked
@ApplicationModule(
        displayName = "sweeps",
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {})
package org.tawasul.sweeps;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
