/** What holds for the whole of the code: module arrows, words only in bundles, style sheets without sides. */
@NullMarked
package org.tawasul.architecture;

import org.jspecify.annotations.NullMarked;
