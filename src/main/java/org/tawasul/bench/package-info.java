/** Measures the product against the bare database: the same SQL over the same connections from the same process. */
@NullMarked
@ApplicationModule(
        displayName = "bench",
        allowedDependencies = {
            "language",
            "database",
            "commands",
            "secrets",
            "agencies",
            "people",
            "identity",
            "insight",
            "catalogue",
            "cases",
            "intake",
            "ratings",
            "search",
            "cases::merging",
            "cases::rescheduling",
            "calendars",
            "journal",
            "sweeps"
        })
package org.tawasul.bench;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
