@NullMarked
package org.tawasul.cases.replies;

import org.jspecify.annotations.NullMarked;
