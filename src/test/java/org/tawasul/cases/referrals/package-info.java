@NullMarked
package org.tawasul.cases.referrals;

import org.jspecify.annotations.NullMarked;
