/** Figures as pictures: one model, drawn as SVG by the server for everybody and for paper, with the table behind it. */
@NullMarked
@NamedInterface("charts")
package org.tawasul.insight.charts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
