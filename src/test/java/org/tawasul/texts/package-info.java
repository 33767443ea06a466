@NullMarked
package org.tawasul.texts;

import org.jspecify.annotations.NullMarked;
