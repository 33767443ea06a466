/** What one can ask of whom: services in groups, who answers each and within which period. */
@NullMarked
@ApplicationModule(
        displayName = "catalogue",
        allowedDependencies = {"language", "database", "site", "journal", "agencies", "calendars"})
package org.tawasul.catalogue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
