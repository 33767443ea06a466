/** Tests of due times after a change of working time. */
@NullMarked
package org.tawasul.cases.rescheduling;

import org.jspecify.annotations.NullMarked;
