package org.tawasul.worklist;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where a list of tasks goes on: after this one, in the order in which they are due. */
record TaskKey(Instant dueAt, long openedIn, String kind) {
    private static final Pattern WRITTEN = Pattern.compile("(-?\\d{1,12})\\.(\\d{1,9})-(\\d{1,18})-([a-z.-]{1,60})");

    static Optional<TaskKey> parse(@Nullable String text) {
        var found = WRITTEN.matcher(text == null ? "" : text);
        if (!found.matches()) return Optional.empty();
        var at = Instant.ofEpochSecond(Long.parseLong(found.group(1)), Long.parseLong(found.group(2)));
        return Optional.of(new TaskKey(at, Long.parseLong(found.group(3)), found.group(4)));
    }

    @Override
    public String toString() {
        return dueAt.getEpochSecond() + "." + dueAt.getNano() + "-" + openedIn + "-" + kind;
    }
}
