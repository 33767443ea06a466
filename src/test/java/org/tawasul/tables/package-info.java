@NullMarked
package org.tawasul.tables;

import org.jspecify.annotations.NullMarked;
