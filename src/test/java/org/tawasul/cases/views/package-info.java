@NullMarked
package org.tawasul.cases.views;

import org.jspecify.annotations.NullMarked;
