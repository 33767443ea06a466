/** The heart: a citizen's matter from submission to its end, and every step on the way. */
@NullMarked
@ApplicationModule(
        displayName = "cases",
        allowedDependencies = {
            "language",
            "database",
            "secrets",
            "site",
            "journal",
            "journal::seals",
            "calendars",
            "calendars::events",
            "agencies",
            "agencies::events",
            "agencies::delegation",
            "people",
            "identity",
            "catalogue",
            "catalogue::forms",
            "settings",
            "sweeps",
            "files"
        })
package org.tawasul.cases;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
