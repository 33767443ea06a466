@NullMarked
package org.tawasul.search;

import org.jspecify.annotations.NullMarked;
