/** Agencies, their departments and branches, their staff with role and scope. */
@NullMarked
@ApplicationModule(
        displayName = "agencies",
        allowedDependencies = {"language", "database", "journal", "calendars"})
package org.tawasul.agencies;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
