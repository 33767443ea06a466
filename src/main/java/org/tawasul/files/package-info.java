/** Attachments and photos: received in pieces, judged by their content, cleaned of what they tell about the sender, and kept by their hash. */
@NullMarked
@ApplicationModule(
        displayName = "files",
        allowedDependencies = {"language", "database", "site", "sweeps"})
package org.tawasul.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
