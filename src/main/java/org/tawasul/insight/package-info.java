/** What is true of the country's work, counted: kept from the journal alone, defined figure by figure, shown to whom it concerns. */
@NullMarked
@ApplicationModule(
        displayName = "insight",
        allowedDependencies = {
            "administration",
            "language",
            "database",
            "settings",
            "commands",
            "sweeps",
            "jobs",
            "site",
            "paper",
            "journal",
            "journal::seals",
            "calendars",
            "agencies",
            "people",
            "identity",
            "catalogue",
            "intake",
            "cases",
            "cases::access",
            "cases::events",
            "notices",
            "notices::events",
            "ratings",
            "ratings::events",
            "suggestions",
            "suggestions::events",
            "worklist"
        })
package org.tawasul.insight;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
