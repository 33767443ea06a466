/** The open cases of somebody who leaves their place, or of a department that closes, go to a colleague, another department, or back to a queue. */
@NullMarked
@NamedInterface("handover")
package org.tawasul.cases.handover;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
