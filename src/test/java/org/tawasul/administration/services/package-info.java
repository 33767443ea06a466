@NullMarked
package org.tawasul.administration.services;

import org.jspecify.annotations.NullMarked;
