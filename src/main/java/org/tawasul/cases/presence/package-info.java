/** Who else has a case open, told to each other while they have it open. */
@NullMarked
package org.tawasul.cases.presence;

import org.jspecify.annotations.NullMarked;
