/** Pages on paper: a document in both directions of writing becomes a PDF. */
@NullMarked
@ApplicationModule(
        displayName = "paper",
        allowedDependencies = {"language"})
package org.tawasul.paper;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
