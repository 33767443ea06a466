package org.tawasul.suggestions;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A list of the staff: all that is owed, that of one stage, or what is over. */
public enum WorkList {
    ALL(null),
    SUBMITTED(Stage.SUBMITTED),
    STUDY(Stage.STUDY),
    IMPLEMENTATION(Stage.IMPLEMENTATION),
    OVER(null);

    private final @Nullable Stage stage;

    WorkList(@Nullable Stage stage) {
        this.stage = stage;
    }

    @Nullable
    Stage stage() {
        return stage;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The key of its name. */
    public String key() {
        return "suggestions.work." + code();
    }

    static WorkList of(@Nullable String code) {
        return Arrays.stream(values())
                .filter(list -> list.code().equals(code))
                .findFirst()
                .orElse(ALL);
    }

    /** Those in which something is owed. */
    static List<WorkList> listOwed() {
        return List.of(ALL, SUBMITTED, STUDY, IMPLEMENTATION);
    }
}
