package org.tawasul.cases.telling;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.tawasul.cases.Case;
import org.tawasul.journal.Entry;

/** What can be looked at besides an event to tell it: the case as it is now, and the entry that holds the event. */
public final class Circumstances {
    private final Case found;
    private final Entry entry;
    private final Map<Class<?>, List<?>> read;

    private Circumstances(Case found, Entry entry, Map<Class<?>, List<?>> read) {
        this.found = found;
        this.entry = entry;
        this.read = read;
    }

    /** Those of each entry of a case, which share what was read of it. */
    public static Function<Entry, Circumstances> of(Case found) {
        var read = new HashMap<Class<?>, List<?>>();
        return entry -> new Circumstances(found, entry, read);
    }

    public Case found() {
        return found;
    }

    public Entry entry() {
        return entry;
    }

    /** What a capability keeps of the case, read once however many events are told. */
    public <T> List<T> once(Class<T> type, Function<Case, List<T>> reading) {
        return read.computeIfAbsent(type, _ -> reading.apply(found)).stream()
                .map(type::cast)
                .toList();
    }
}
