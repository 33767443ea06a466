/** The pages of who submitted a case: finding it, reading how it stands and what the agency says, and what they may do. */
@NullMarked
package org.tawasul.cases.follow;

import org.jspecify.annotations.NullMarked;
