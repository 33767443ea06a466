/** Everything that can be reached in one place: the command palette, and the keys that do what is done all day. */
@NullMarked
package org.tawasul.cases.palette;

import org.jspecify.annotations.NullMarked;
