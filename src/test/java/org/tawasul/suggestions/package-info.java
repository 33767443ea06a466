@NullMarked
package org.tawasul.suggestions;

import org.jspecify.annotations.NullMarked;
