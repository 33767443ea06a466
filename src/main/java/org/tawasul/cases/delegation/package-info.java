/** The pages on which somebody who will be away names who stands in for them. */
@NullMarked
package org.tawasul.cases.delegation;

import org.jspecify.annotations.NullMarked;
