/** Who asks: individuals and organisations, their contact points, what is known for statistics. Personal data stands here and in cases, nowhere else. */
@NullMarked
@ApplicationModule(
        displayName = "people",
        allowedDependencies = {"language", "database", "journal", "secrets", "settings"})
package org.tawasul.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
