package org.tawasul.tables;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.tawasul.administration.CsvFile.Line;
import org.tawasul.agencies.Officer;
import org.tawasul.cases.replies.Field;
import org.tawasul.cases.replies.Template;
import org.tawasul.cases.replies.Templates;

/** The templates of replies that everybody is offered. Agencies keep their own. */
@Component
class TemplatesTable implements Table {
    private final Templates templates;

    TemplatesTable(Templates templates) {
        this.templates = templates;
    }

    @Override
    public String code() {
        return "templates";
    }

    @Override
    public List<String> columns() {
        return List.of("number", "title_ar", "title_en", "text_ar", "text_en", "retired");
    }

    @Override
    public Stream<List<String>> rows() {
        return templates.listGeneral().stream()
                .map(each -> List.of(
                        Long.toString(each.id()),
                        each.title().ar(),
                        each.title().en(),
                        each.text().ar(),
                        each.text().en(),
                        ""));
    }

    @Override
    public Effect take(Line line, Instant at, Officer by) throws Fault {
        var number = line.get("number");
        long id = number.isEmpty() ? 0 : find(number);
        var wanted = new Template(
                id,
                0,
                0,
                Columns.name(line, "title", Template.TITLE),
                Columns.name(line, "text", Template.TEXT),
                false);
        for (var column : List.of("text_ar", "text_en"))
            for (var unknown : Field.unknownIn(line.get(column)))
                throw new Fault(column, "replies.templates.unknown", "{" + unknown + "}");
        boolean retired = Columns.yes(line, "retired");
        if (id == 0) {
            templates.add(wanted, by, at);
            return Effect.NEW;
        }
        if (retired) {
            templates.retire(id, by, at);
            return Effect.CHANGED;
        }
        boolean same = templates.find(id).filter(wanted::equals).isPresent();
        if (!same) templates.change(wanted, by, at);
        return same ? Effect.SAME : Effect.CHANGED;
    }

    private long find(String number) throws Fault {
        if (number.matches("\\d{1,18}")) {
            var found = templates
                    .find(Long.parseLong(number))
                    .filter(template -> template.agencyId() == 0 && !template.retired());
            if (found.isPresent()) return found.get().id();
        }
        throw new Fault("number", "tables.wrong.code");
    }
}
