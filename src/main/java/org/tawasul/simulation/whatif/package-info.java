/** The page of the question "what if": one change of how the state works, tried in the time machine beside what is. */
@NullMarked
package org.tawasul.simulation.whatif;

import org.jspecify.annotations.NullMarked;
