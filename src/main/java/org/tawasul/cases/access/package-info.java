/** Who looked at what of a case and of who asks: hidden identities, what is revealed of them, looks, and the page that says who may what. */
@NullMarked
@NamedInterface("access")
package org.tawasul.cases.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
