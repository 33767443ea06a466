@NullMarked
package org.tawasul.portal;

import org.jspecify.annotations.NullMarked;
