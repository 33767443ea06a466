/** The pages of who submitted a case. */
@NullMarked
package org.tawasul.cases.follow;

import org.jspecify.annotations.NullMarked;
