/** Named as the package under test is, for this file stands before its own. */
@NullMarked
@NamedInterface("merging")
package org.tawasul.cases.merging;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
