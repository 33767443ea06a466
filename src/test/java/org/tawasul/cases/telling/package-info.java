@NullMarked
package org.tawasul.cases.telling;

import org.jspecify.annotations.NullMarked;
