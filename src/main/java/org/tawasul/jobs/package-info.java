/** What officers ask for and do not wait for: made in the background, watched on a page, begun again where a node dies. */
@NullMarked
@ApplicationModule(
        displayName = "jobs",
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {"database", "site"})
package org.tawasul.jobs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
