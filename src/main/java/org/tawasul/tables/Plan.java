package org.tawasul.tables;

import java.util.List;
import org.tawasul.administration.CsvFile.Line;
import org.tawasul.tables.Table.Effect;
import org.tawasul.tables.Table.Fault;

/** What a file would do, or did, line by line. */
public record Plan(List<Planned> lines, List<Wrong> wrong) {
    public record Planned(Line line, Effect effect) {}

    public record Wrong(Line line, Fault fault) {}

    public long count(Effect effect) {
        return lines.stream().filter(each -> each.effect() == effect).count();
    }

    /** Those that do something. */
    public List<Planned> doing() {
        return lines.stream().filter(each -> each.effect() != Effect.SAME).toList();
    }
}
