@NullMarked
package org.tawasul.cases.merging;

import org.jspecify.annotations.NullMarked;
