@NullMarked
package org.tawasul.cases.pauses;

import org.jspecify.annotations.NullMarked;
