package org.tawasul.suggestions;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tawasul.language.Name;

/**
 * A page of a list of the staff.
 *
 * @param students by id, those who study what is on the page
 * @param next the key from which the list goes on; null at its end
 */
public record WorkPage(
        WorkList list,
        List<WorkLine> lines,
        Map<Long, Name> students,
        Map<Long, Name> agencies,
        Map<WorkList, Integer> counts,
        @Nullable String next,
        Instant now) {
    public String address(WorkList other) {
        return "/staff/suggestions?list=" + other.code();
    }
}
