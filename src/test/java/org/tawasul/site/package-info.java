/** The shell as a visitor meets it. */
@NullMarked
package org.tawasul.site;

import org.jspecify.annotations.NullMarked;
