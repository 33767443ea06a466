/** The ways in: somebody's matter on its way to becoming a case. */
@NullMarked
@ApplicationModule(
        displayName = "intake",
        allowedDependencies = {
            "language",
            "database",
            "settings",
            "secrets",
            "sweeps",
            "commands",
            "site",
            "journal",
            "calendars",
            "agencies",
            "people",
            "identity",
            "catalogue",
            "catalogue::forms",
            "files",
            "cases",
            "cases::answers",
            "cases::merging",
            "cases::erasure",
            "suggestions"
        })
package org.tawasul.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
