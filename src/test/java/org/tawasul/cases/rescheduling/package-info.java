/** Tests of due times after a change of working time. On their class path this file stands before the main one, so it says the same. */
@NullMarked
@NamedInterface("rescheduling")
package org.tawasul.cases.rescheduling;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
