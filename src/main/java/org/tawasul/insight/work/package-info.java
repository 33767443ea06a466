/** Pictures of the staff's own work for the pages of the worklist, which knows no pictures itself. */
@NullMarked
package org.tawasul.insight.work;

import org.jspecify.annotations.NullMarked;
