/** The demo country, founded once for all tests. */
@NullMarked
package org.tawasul.demo;

import org.jspecify.annotations.NullMarked;
