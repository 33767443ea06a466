/** The staff's start page and what all of them share: announcements, procedures, a directory, and whatever their role can open. */
@NullMarked
@ApplicationModule(
        displayName = "portal",
        allowedDependencies = {
            "language",
            "database",
            "site",
            "journal",
            "agencies",
            "agencies::delegation",
            "identity",
            "files",
            "search",
            "cases",
            "worklist"
        })
package org.tawasul.portal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
