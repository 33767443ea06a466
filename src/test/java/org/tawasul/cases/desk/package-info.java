/** The staff's pages, asked for as a browser asks. */
@NullMarked
package org.tawasul.cases.desk;

import org.jspecify.annotations.NullMarked;
