/** The same steps on many cases at once, each case by itself, with a result for each. */
@NullMarked
package org.tawasul.cases.bulk;

import org.jspecify.annotations.NullMarked;
