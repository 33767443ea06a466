@NullMarked
package org.tawasul.files;

import org.jspecify.annotations.NullMarked;
