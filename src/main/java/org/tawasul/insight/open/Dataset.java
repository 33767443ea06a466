package org.tawasul.insight.open;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tawasul.insight.Dimension;

/** A table that is published of each month. */
enum Dataset {
    AGENCIES(Dimension.AGENCY, null),
    /** The services count in their groups. */
    SERVICES(Dimension.SERVICE, Dimension.KIND),
    REQUESTERS(Dimension.CHANNEL, Dimension.REQUESTER);

    private final Dimension rows;
    private final @Nullable Dimension columns;

    Dataset(Dimension rows, @Nullable Dimension columns) {
        this.rows = rows;
        this.columns = columns;
    }

    Dimension rows() {
        return rows;
    }

    @Nullable
    Dimension columns() {
        return columns;
    }

    /** In addresses. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What its columns of keys are called. */
    List<String> keys() {
        return switch (this) {
            case AGENCIES -> List.of("agency");
            case SERVICES -> List.of("group", "kind");
            case REQUESTERS -> List.of("channel", "requester");
        };
    }

    static Optional<Dataset> find(String code) {
        return Arrays.stream(values()).filter(each -> each.code().equals(code)).findFirst();
    }
}
