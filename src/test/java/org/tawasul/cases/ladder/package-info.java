@NullMarked
package org.tawasul.cases.ladder;

import org.jspecify.annotations.NullMarked;
