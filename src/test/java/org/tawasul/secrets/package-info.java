@NullMarked
package org.tawasul.secrets;

import org.jspecify.annotations.NullMarked;
