/** Reports that staff make of figures themselves: built, saved, shared, taken as files, sent by a schedule; and the year's. */
@NullMarked
package org.tawasul.insight.reports;

import org.jspecify.annotations.NullMarked;
