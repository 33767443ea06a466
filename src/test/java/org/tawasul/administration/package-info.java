/** Tests of the administrator's pages about time. */
@NullMarked
package org.tawasul.administration;

import org.jspecify.annotations.NullMarked;
