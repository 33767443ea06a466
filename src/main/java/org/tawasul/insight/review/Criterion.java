package org.tawasul.insight.review;

import java.util.List;
import org.tawasul.language.Name;

/**
 * One thing by which a reply is judged.
 *
 * @param code names it over all versions, so that they can be compared
 * @param optional whether it may not apply to a reply
 * @param fatal whether a reply that has 0 here is worth nothing at all
 * @param points what each value means, from 0 on
 */
public record Criterion(
        String code, Scale scale, boolean optional, boolean fatal, Name name, Name about, List<Name> points) {
    /** In what it is told. */
    public enum Scale {
        /** From 0 to 3. */
        POINTS(3),
        /** 0 for no, 1 for yes. */
        YES_NO(1);

        private final int most;

        Scale(int most) {
            this.most = most;
        }

        public int most() {
            return most;
        }
    }

    public Criterion {
        points = List.copyOf(points);
    }

    public int most() {
        return scale.most();
    }
}
