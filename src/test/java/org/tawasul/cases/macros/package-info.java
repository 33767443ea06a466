@NullMarked
package org.tawasul.cases.macros;

import org.jspecify.annotations.NullMarked;
