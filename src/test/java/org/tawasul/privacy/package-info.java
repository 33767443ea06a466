@NullMarked
package org.tawasul.privacy;

import org.jspecify.annotations.NullMarked;
