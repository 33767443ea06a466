/** The services, their groups and forms, as the administrator keeps them; the auditor reads. */
@NullMarked
package org.tawasul.administration.services;

import org.jspecify.annotations.NullMarked;
