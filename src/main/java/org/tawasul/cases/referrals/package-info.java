/** Cases on their way between those who should answer: accepted, returned, settled by the committee, split into parts. */
@NullMarked
package org.tawasul.cases.referrals;

import org.jspecify.annotations.NullMarked;
