/** What a reader must know of their part of the state in five minutes: how it stands, what changed, why, and what to do about it. */
@NullMarked
package org.tawasul.insight.dashboards;

import org.jspecify.annotations.NullMarked;
