/** Signing in, and what guards every address. */
@NullMarked
package org.tawasul.identity;

import org.jspecify.annotations.NullMarked;
