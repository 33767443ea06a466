/** Suggestions after their submission: studied, decided, carried out in milestones, published, supported and joined by others. */
@NullMarked
@ApplicationModule(
        displayName = "suggestions",
        allowedDependencies = {
            "language",
            "database",
            "secrets",
            "site",
            "journal",
            "calendars",
            "agencies",
            "people",
            "identity",
            "catalogue",
            "settings",
            "cases",
            "cases::events",
            "cases::erasure",
            "cases::merging",
            "cases::replies",
            "worklist",
            "worklist::ofcases"
        })
package org.tawasul.suggestions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
