@NullMarked
package org.tawasul.cases.fairness;

import org.jspecify.annotations.NullMarked;
