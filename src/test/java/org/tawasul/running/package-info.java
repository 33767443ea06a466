/** The product as a process of its own: started, killed, started again, and told off in one line. */
@NullMarked
package org.tawasul.running;

import org.jspecify.annotations.NullMarked;
