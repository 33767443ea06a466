/** Whether cases are taken in their turn: what counts as one, and the report of those that were not. */
@NullMarked
package org.tawasul.cases.fairness;

import org.jspecify.annotations.NullMarked;
