@NullMarked
package org.tawasul.cases.bulk;

import org.jspecify.annotations.NullMarked;
