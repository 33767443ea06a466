@NullMarked
package org.tawasul.cases.delegation;

import org.jspecify.annotations.NullMarked;
