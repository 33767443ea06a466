/** The embedded server: durable, closed, shared, and found again after a crash. */
@NullMarked
package org.tawasul.database;

import org.jspecify.annotations.NullMarked;
