/** Channels out: the SMS and the e-mail at each stage of a case, queued with what happened, delivered with patience. */
@NullMarked
@ApplicationModule(
        displayName = "notices",
        allowedDependencies = {
            "language",
            "database",
            "settings",
            "secrets",
            "site",
            "journal",
            "people",
            "identity",
            "agencies",
            "agencies::events",
            "agencies::delegation",
            "catalogue",
            "cases",
            "cases::events",
            "cases::erasure",
            "cases::replies",
            "ratings",
            "suggestions",
            "suggestions::events",
            "texts"
        })
package org.tawasul.notices;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
