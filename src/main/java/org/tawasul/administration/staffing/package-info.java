/** The staff and their agencies, as the administrator keeps them; the auditor reads. */
@NullMarked
package org.tawasul.administration.staffing;

import org.jspecify.annotations.NullMarked;
