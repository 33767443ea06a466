/** Working time: weeks with several blocks a day, holidays; adding and measuring. */
@NullMarked
@ApplicationModule(
        displayName = "calendars",
        allowedDependencies = {"language", "database", "journal"})
package org.tawasul.calendars;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
