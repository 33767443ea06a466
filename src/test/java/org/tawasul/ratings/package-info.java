/** Rating a reply through its link. */
@NullMarked
package org.tawasul.ratings;

import org.jspecify.annotations.NullMarked;
