/** A country to try the product in: agencies, staff and a year of cases, made of ordinary steps. Only the simulation of a year builds on it. */
@NullMarked
@ApplicationModule(
        displayName = "demo",
        allowedDependencies = {
            "language",
            "database",
            "settings",
            "commands",
            "journal",
            "calendars",
            "agencies",
            "people",
            "identity",
            "catalogue",
            "catalogue::forms",
            "cases",
            "cases::answers",
            "ratings",
            "suggestions",
            "insight::review",
            "files",
            "portal"
        })
package org.tawasul.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
