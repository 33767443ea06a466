package org.tawasul.cases.telling;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tawasul.cases.events.CaseEvent;
import org.tawasul.language.Name;

/** Every event of a case in a sentence, as its capability taught it. One that nobody tells the staff stops the start. */
@Component
public class Tellings {
    private final Map<Class<?>, BiFunction<CaseEvent, Circumstances, Sentence>> forStaff = new HashMap<>();

    private final Map<Class<?>, BiFunction<CaseEvent, Name, Sentence>> forRequester = new HashMap<>();
    private final Set<Class<?>> amongStaff = new HashSet<>();

    Tellings(List<Teller> tellers) {
        for (var teller : tellers) teller.teach(this);
        var untold = new TreeSet<String>();
        CaseEvent.TYPES.forEach((name, type) -> {
            if (!forStaff.containsKey(type)) untold.add(name);
        });
        if (!untold.isEmpty()) throw new IllegalStateException("Nobody tells " + untold);
    }

    /** The staff read one sentence for an event of this type. */
    public <E extends CaseEvent> void staff(Class<E> type, BiFunction<E, Circumstances, Sentence> telling) {
        var before = forStaff.put(type, (event, about) -> telling.apply(type.cast(event), about));
        if (before != null) throw new IllegalStateException("Two tell " + type.getSimpleName());
    }

    public <E extends CaseEvent> void staff(Class<E> type, Function<E, Sentence> telling) {
        staff(type, (event, about) -> telling.apply(event));
    }

    public <E extends CaseEvent> void staff(Class<E> type, Sentence always) {
        staff(type, (event, about) -> always);
    }

    /** The requester reads one, which may name the agency that has the case; a message with it is what the agency said. */
    public <E extends CaseEvent> void requester(Class<E> type, BiFunction<E, Name, Sentence> telling) {
        forRequester.put(type, (event, agency) -> telling.apply(type.cast(event), agency));
    }

    /** The requester reads nothing of events of these types. */
    @SafeVarargs
    public final void silent(Class<? extends CaseEvent>... types) {
        amongStaff.addAll(List.of(types));
    }

    public Sentence forStaff(CaseEvent event, Circumstances about) {
        return Objects.requireNonNull(forStaff.get(event.getClass())).apply(event, about);
    }

    /** Null for what stays among the staff. */
    public @Nullable Sentence forRequester(CaseEvent event, Name agency) {
        var telling = forRequester.get(event.getClass());
        return telling == null ? null : telling.apply(event, agency);
    }

    /** Whether anybody taught what the requester shall read of such events, be it nothing. */
    public boolean isTaughtForRequester(Class<? extends CaseEvent> type) {
        return forRequester.containsKey(type) || amongStaff.contains(type);
    }
}
