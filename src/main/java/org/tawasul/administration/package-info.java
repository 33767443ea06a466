/** The administrator's pages: where to begin; agencies and staff; calendars, who works by which, response periods. The auditor reads them. */
@NullMarked
@ApplicationModule(
        displayName = "administration",
        allowedDependencies = {
            "language",
            "database",
            "commands",
            "site",
            "journal",
            "calendars",
            "agencies",
            "identity",
            "catalogue",
            "catalogue::forms",
            "cases",
            "cases::rescheduling",
            "cases::handover",
            "cases::telling"
        })
package org.tawasul.administration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
