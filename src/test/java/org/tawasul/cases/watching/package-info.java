@NullMarked
package org.tawasul.cases.watching;

import org.jspecify.annotations.NullMarked;
