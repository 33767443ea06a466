/** Filters of the desk under a name: somebody's own, or shared by who leads a department or an agency. */
@NullMarked
package org.tawasul.cases.views;

import org.jspecify.annotations.NullMarked;
