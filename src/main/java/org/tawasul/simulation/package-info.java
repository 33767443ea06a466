/** The time machine: a nation's year played through the rules of the cases on a clock of its own. Nobody depends on it. */
@NullMarked
@ApplicationModule(
        displayName = "simulation",
        allowedDependencies = {
            "language",
            "database",
            "commands",
            "journal",
            "journal::seals",
            "calendars",
            "agencies",
            "people",
            "catalogue",
            "identity",
            "site",
            "sweeps",
            "jobs",
            "insight",
            "insight::charts",
            "insight::open",
            "cases",
            "cases::events",
            "cases::ladder",
            "notices::events",
            "ratings::events",
            "suggestions",
            "suggestions::events",
            "demo"
        })
package org.tawasul.simulation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
