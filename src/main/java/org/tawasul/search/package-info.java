/** Finding cases by what was written in them, however it is spelt, in both languages; and only those that the reader may see. */
@NullMarked
@ApplicationModule(
        displayName = "search",
        allowedDependencies = {
            "language",
            "database",
            "secrets",
            "site",
            "journal",
            "agencies",
            "people",
            "identity",
            "catalogue",
            "cases",
            "cases::answers",
            "cases::events",
            "cases::erasure"
        })
package org.tawasul.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
