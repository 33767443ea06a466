/** The terminal: the verbs of {@code ./tawasul} that do their work and end, and what a start tells its operator. */
@NullMarked
@ApplicationModule(
        displayName = "commands",
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {})
package org.tawasul.commands;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
