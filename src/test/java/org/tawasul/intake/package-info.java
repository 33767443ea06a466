@NullMarked
package org.tawasul.intake;

import org.jspecify.annotations.NullMarked;
