/** The laws of the journal, proven on the real database. */
@NullMarked
package org.tawasul.journal;

import org.jspecify.annotations.NullMarked;
