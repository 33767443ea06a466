@NullMarked
package org.tawasul.cases.access;

import org.jspecify.annotations.NullMarked;
