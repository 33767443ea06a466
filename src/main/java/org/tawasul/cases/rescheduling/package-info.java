/** When working time or response periods have changed, the open cases that count by it get new due times: in the background, each with an entry in the journal. */
@NullMarked
@NamedInterface("rescheduling")
package org.tawasul.cases.rescheduling;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
