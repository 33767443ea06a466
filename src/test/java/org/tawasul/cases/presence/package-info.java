@NullMarked
package org.tawasul.cases.presence;

import org.jspecify.annotations.NullMarked;
