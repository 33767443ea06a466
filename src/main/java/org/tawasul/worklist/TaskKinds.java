package org.tawasul.worklist;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Whatever can wait for somebody, of all sources in the order of their codes. */
@Component
class TaskKinds {
    private final Map<String, TaskKind> byCode = new LinkedHashMap<>();

    TaskKinds(List<TaskSource> sources) {
        sources.stream()
                .sorted(java.util.Comparator.comparing(TaskSource::code))
                .flatMap(source -> source.kinds().stream())
                .forEach(kind -> {
                    if (byCode.put(kind.code(), kind) != null)
                        throw new IllegalStateException("Two kinds of task of one code: " + kind.code());
                });
    }

    Collection<TaskKind> list() {
        return byCode.values();
    }

    Optional<TaskKind> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** Throws for what no module of this version knows. */
    TaskKind get(String code) {
        return find(code).orElseThrow(() -> new IllegalArgumentException("No kind of task " + code));
    }
}
