/** What people may ask of what is kept about them: a copy of it, and that it is erased; and for how long it is kept at all. */
@NullMarked
@ApplicationModule(
        displayName = "privacy",
        allowedDependencies = {
            "language",
            "database",
            "site",
            "sweeps",
            "journal",
            "agencies",
            "people",
            "identity",
            "catalogue",
            "files",
            "cases",
            "cases::erasure",
            "administration",
            "tables"
        })
package org.tawasul.privacy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
