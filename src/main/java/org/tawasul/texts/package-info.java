/** Texts that administrators may change: what is sent to people. Each can be given back as it was delivered. */
@NullMarked
@ApplicationModule(
        displayName = "texts",
        allowedDependencies = {
            "language",
            "database",
            "journal",
            "site",
            "agencies",
            "cases",
            "administration",
            "tables"
        })
package org.tawasul.texts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
