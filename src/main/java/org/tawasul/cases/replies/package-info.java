/** What it takes to answer well: templates, checks before sending, a second person's approval, interim replies, promises that are kept. */
@NullMarked
package org.tawasul.cases.replies;

import org.jspecify.annotations.NullMarked;
