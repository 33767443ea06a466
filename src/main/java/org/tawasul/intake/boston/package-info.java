/** The service requests of Boston's 311 as cases of ours. */
@NullMarked
package org.tawasul.intake.boston;

import org.jspecify.annotations.NullMarked;
