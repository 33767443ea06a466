package org.tawasul.demo;

import java.util.HashMap;
import java.util.Map;

/** The ids that the codes of a table became. */
final class Ids {
    private final String table;
    private final Map<String, Long> ids = new HashMap<>();

    Ids(String table) {
        this.table = table;
    }

    void put(String code, long id) {
        ids.put(code, id);
    }

    /** Throws when a table names what another one does not have. */
    long of(String code) {
        var id = ids.get(code);
        if (id == null) throw new IllegalArgumentException("No \"" + code + "\" in " + table);
        return id;
    }
}
