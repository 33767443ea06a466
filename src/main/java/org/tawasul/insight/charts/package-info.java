/** Figures as pictures: one model, drawn as SVG by the server for everybody and for paper, with the table behind it. */
@NullMarked
package org.tawasul.insight.charts;

import org.jspecify.annotations.NullMarked;
