/** Erasing what a case says of people, in every module that keeps a piece of it; that it was, and how it went, stays. */
@NullMarked
@NamedInterface("erasure")
package org.tawasul.cases.erasure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
