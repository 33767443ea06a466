/** What the clock does: warns before something is due, climbs the ladder after it, and lets the requester know of a delay. */
@NullMarked
package org.tawasul.cases.ladder;

import org.jspecify.annotations.NullMarked;
