/** The open cases of somebody who leaves their place go to a colleague, or back to the queue of their department. */
@NullMarked
@NamedInterface("handover")
package org.tawasul.cases.handover;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
