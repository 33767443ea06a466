@NullMarked
package org.tawasul.administration.agencies;

import org.jspecify.annotations.NullMarked;
