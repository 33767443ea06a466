@NullMarked
package org.tawasul.simulation;

import org.jspecify.annotations.NullMarked;
