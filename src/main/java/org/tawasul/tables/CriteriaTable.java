package org.tawasul.tables;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.tawasul.administration.CsvFile.Line;
import org.tawasul.agencies.Officer;
import org.tawasul.cases.ImportanceCriteria;
import org.tawasul.cases.ImportanceCriterion;

/** What makes a case low, ordinary or high. A line without a code is a new criterion of high importance. */
@Component
class CriteriaTable implements Table {
    private final ImportanceCriteria criteria;

    CriteriaTable(ImportanceCriteria criteria) {
        this.criteria = criteria;
    }

    @Override
    public String code() {
        return "importance";
    }

    @Override
    public List<String> columns() {
        return List.of("code", "importance", "text_ar", "text_en", "retired");
    }

    @Override
    public Stream<List<String>> rows() {
        return criteria.list().stream()
                .map(each -> List.of(
                        each.code(),
                        Integer.toString(each.importance()),
                        each.text().ar(),
                        each.text().en(),
                        Columns.yes(each.retired())));
    }

    @Override
    public Effect take(Line line, Instant at, Officer by) throws Fault {
        var text = Columns.name(line, "text", ImportanceCriterion.TEXT);
        boolean retired = Columns.yes(line, "retired");
        var code = line.get("code");
        for (var other : criteria.list())
            if (!other.code().equals(code) && other.text().ar().equals(text.ar()))
                throw new Fault("text_ar", "fairness.criteria.twin");
        if (code.isEmpty()) {
            Columns.number(line, "importance", ImportanceCriterion.HIGH, ImportanceCriterion.HIGH);
            criteria.add(text, at, by.actor());
            return Effect.NEW;
        }
        var known = criteria.find(code).orElseThrow(() -> new Fault("code", "tables.wrong.code"));
        Columns.number(line, "importance", known.importance(), known.importance());
        if (known.text().equals(text) && known.retired() == retired) return Effect.SAME;
        criteria.change(known, text, at, by.actor());
        if (known.retired() && !retired) criteria.offerAgain(known, at, by.actor());
        if (!known.retired() && retired && !criteria.retire(known, at, by.actor()))
            throw new Fault("retired", "fairness.criteria.last");
        return Effect.CHANGED;
    }
}
