package org.tawasul.cases.desk;

import org.tawasul.site.Tone;

/**
 * How a case stands with time, for a bar that fills and the words beside it.
 *
 * @param percent how much of the period is used; negative when it runs no more and there is no bar
 * @param key of the words, which take {@code count}
 */
public record TimeLeft(Tone tone, int percent, String key, long count) {
    public boolean hasBar() {
        return percent >= 0;
    }
}
