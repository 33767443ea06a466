package org.tawasul.worklist;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tawasul.agencies.Officer;
import org.tawasul.journal.Entry;

/**
 * A module that gives the staff work: a bean that reads its events. Nothing else joins a module to the worklist. What it reads
 * must follow from entries alone, so that the same tasks stand there when the journal is read anew.
 */
public interface TaskSource {
    /** Names it for ever. */
    String code();

    List<TaskKind> kinds();

    /** The types of entries that it wants to read. */
    Set<String> types();

    /** @param now how the entry's subject stands so far; nobody has begun it where the source has not said so */
    List<Move> read(Entry entry, Standing now);

    /** What these subjects are called for this officer; those that they may not see are left out. */
    Map<Long, About> about(Collection<Long> subjectIds, Officer officer);
}
