/** What is said in both languages, proven. */
@NullMarked
package org.tawasul.language;

import org.jspecify.annotations.NullMarked;
