/** The staff's pages: the desk that they work from, the page of a case, and a form for each step. */
@NullMarked
package org.tawasul.cases.desk;

import org.jspecify.annotations.NullMarked;
