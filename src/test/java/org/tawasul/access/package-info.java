@NullMarked
package org.tawasul.access;

import org.jspecify.annotations.NullMarked;
