/** What the staff want to hear of: the cases that they follow and the notes that name them, told from the journal. */
@NullMarked
package org.tawasul.cases.watching;

import org.jspecify.annotations.NullMarked;
