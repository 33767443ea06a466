/** The administrator's pages about time: calendars, who works by which, response periods. The auditor reads them. */
@NullMarked
@ApplicationModule(
        displayName = "administration",
        allowedDependencies = {
            "language",
            "commands",
            "site",
            "journal",
            "calendars",
            "agencies",
            "identity",
            "catalogue",
            "cases",
            "cases::rescheduling"
        })
package org.tawasul.administration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
