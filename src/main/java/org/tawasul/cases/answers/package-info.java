/** What the requester of a case answered to the questions of its service. */
@NullMarked
@NamedInterface("answers")
package org.tawasul.cases.answers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
