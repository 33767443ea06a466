@NullMarked
package org.tawasul.worklist;

import org.jspecify.annotations.NullMarked;
