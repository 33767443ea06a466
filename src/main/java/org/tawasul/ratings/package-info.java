/** Ratings of replies: the fourteen days after each, the link, the four criteria. */
@NullMarked
@ApplicationModule(
        displayName = "ratings",
        allowedDependencies = {
            "language",
            "database",
            "secrets",
            "site",
            "journal",
            "people",
            "agencies",
            "catalogue",
            "cases",
            "cases::events",
            "cases::erasure",
            "worklist",
            "worklist::ofcases"
        })
package org.tawasul.ratings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
