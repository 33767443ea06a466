/** Signing in, for citizens by a code sent to their phone and for staff by password and second factor; sessions and what guards every address. */
@NullMarked
@ApplicationModule(
        displayName = "identity",
        allowedDependencies = {
            "language",
            "database",
            "commands",
            "secrets",
            "settings",
            "site",
            "sweeps",
            "journal",
            "agencies",
            "agencies::delegation",
            "people"
        })
package org.tawasul.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
