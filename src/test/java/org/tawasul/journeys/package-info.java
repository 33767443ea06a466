/** What people do with the whole product, in a real browser. */
@NullMarked
package org.tawasul.journeys;

import org.jspecify.annotations.NullMarked;
