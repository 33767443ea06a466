/** What every test of the running product stands on: the database, the clock, a visitor. */
@NullMarked
package org.tawasul;

import org.jspecify.annotations.NullMarked;
