@NullMarked
package org.tawasul.sweeps;

import org.jspecify.annotations.NullMarked;
