/** Several steps in one: macros that a department or agency keeps, and taking them on a case all together or not at all. */
@NullMarked
package org.tawasul.cases.macros;

import org.jspecify.annotations.NullMarked;
