/** Agencies, their departments and their branches, as the administrator keeps them; the auditor reads. */
@NullMarked
package org.tawasul.administration.agencies;

import org.jspecify.annotations.NullMarked;
