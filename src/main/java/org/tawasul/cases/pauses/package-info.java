/** Times in which an agency can do nothing: its clock stands for a published reason and not for long, the citizen's runs on. */
@NullMarked
package org.tawasul.cases.pauses;

import org.jspecify.annotations.NullMarked;
