/** The laws of working time. */
@NullMarked
package org.tawasul.calendars;

import org.jspecify.annotations.NullMarked;
