/** The settings and what is written about them. */
@NullMarked
package org.tawasul.settings;

import org.jspecify.annotations.NullMarked;
