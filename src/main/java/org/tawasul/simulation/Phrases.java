package org.tawasul.simulation;

import java.util.List;
import org.tawasul.demo.Table;
import org.tawasul.demo.Table.Row;

/** Words that are chosen while a year is played, and written out when it is stored. */
final class Phrases {
    /** Stands for the reason of a closing until it is written out. */
    static final String CLOSING = "closed";

    private static final List<Row> DECISIONS = Table.read("decisions");

    private Phrases() {}

    static Row decision(int lot) {
        return DECISIONS.get(lot % DECISIONS.size());
    }
}
