/** Everything that waits for somebody, over all modules: kept from the journal, measured by indicators, shown to who is to do it. */
@NullMarked
@ApplicationModule(
        displayName = "worklist",
        allowedDependencies = {
            "language",
            "database",
            "site",
            "journal",
            "calendars",
            "agencies",
            "identity",
            "catalogue",
            "cases",
            "cases::events"
        })
package org.tawasul.worklist;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
