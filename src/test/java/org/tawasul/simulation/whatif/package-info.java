@NullMarked
package org.tawasul.simulation.whatif;

import org.jspecify.annotations.NullMarked;
