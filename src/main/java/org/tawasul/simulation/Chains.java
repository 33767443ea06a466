package org.tawasul.simulation;

import java.util.HashMap;
import java.util.Map;
import org.tawasul.cases.events.CaseEvent;
import org.tawasul.database.Rows;
import org.tawasul.journal.Scribe;
import org.tawasul.simulation.Life.Told;

/** Where the chains of entries of a case stand: its own, and those of its rating, its suggestion and its messages. */
final class Chains {
    private final Map<String, Link> ends = new HashMap<>(4);

    private record Link(int seq, byte[] seal) {}

    void add(Scribe scribe, Rows entries, long id, Told told) {
        var last = ends.get(told.subject());
        var before = last == null ? new Link(0, Scribe.GENESIS) : last;
        int seq = before.seq() + 1;
        var seal = scribe.add(entries, before.seal(), told.subject(), id, seq, told.event(), told.at(), told.actor());
        ends.put(told.subject(), new Link(seq, seal));
    }

    /** Writes where the chains end that have no row of their own; gives the seal of the case's. */
    byte[] end(Rows heads, long id) {
        ends.forEach((subject, end) -> {
            if (!subject.equals(CaseEvent.SUBJECT)) heads.add(subject, id, end.seq(), end.seal());
        });
        var own = ends.get(CaseEvent.SUBJECT);
        return own == null ? Scribe.GENESIS : own.seal();
    }
}
