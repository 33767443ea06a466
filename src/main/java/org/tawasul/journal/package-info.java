/** The append-only log of everything that happens: entries sealed in a chain for each subject, and subscriptions that read them. */
@NullMarked
@ApplicationModule(
        displayName = "journal",
        allowedDependencies = {"language", "database", "commands", "sweeps"})
package org.tawasul.journal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
