/** What administrators take out to a spreadsheet and bring in again: looked at first, taken whole or not at all. */
@NullMarked
@ApplicationModule(
        displayName = "tables",
        allowedDependencies = {
            "language",
            "site",
            "journal",
            "administration",
            "agencies",
            "calendars",
            "catalogue",
            "cases",
            "cases::replies",
            "cases::ladder"
        })
package org.tawasul.tables;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
