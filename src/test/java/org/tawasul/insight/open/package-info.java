/** What everybody may know, and what nobody can compute from it. */
@NullMarked
package org.tawasul.insight.open;

import org.jspecify.annotations.NullMarked;
