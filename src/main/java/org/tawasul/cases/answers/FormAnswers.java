package org.tawasul.cases.answers;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tawasul.cases.CaseId;
import org.tawasul.catalogue.forms.Answer;
import org.tawasul.catalogue.forms.Form;
import org.tawasul.catalogue.forms.Forms;
import org.tawasul.catalogue.forms.Value;
import org.tawasul.language.Dates;
import org.tawasul.language.Language;
import org.tawasul.language.Texts;
import tools.jackson.databind.json.JsonMapper;

/** The answers of cases, each beside the version of the form that asked. */
@Repository
public class FormAnswers {
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Forms forms;

    FormAnswers(JdbcClient jdbc, JsonMapper json, Forms forms) {
        this.jdbc = jdbc;
        this.json = json;
        this.forms = forms;
    }

    /** As the table has it; what is not of the answer's type is null. */
    private record Line(
            String field,
            @Nullable String words,
            @Nullable BigDecimal number,
            @Nullable LocalDate day,
            @Nullable List<String> choices,
            @Nullable Boolean yes,
            @Nullable List<Long> fileIds) {
        static Line of(Answer answer) {
            var key = answer.field().key();
            return switch (answer.value()) {
                case Value.Words(var text) -> new Line(key, text, null, null, null, null, null);
                case Value.Amount(var number) -> new Line(key, null, number, null, null, null, null);
                case Value.Day(var on) -> new Line(key, null, null, on, null, null, null);
                case Value.Chosen(var choices) -> new Line(key, null, null, null, choices, null, null);
                case Value.YesNo(var yes) -> new Line(key, null, null, null, null, yes, null);
                case Value.Papers(var files) -> new Line(key, null, null, null, null, null, files);
            };
        }
    }

    /** With the submission, in its transaction; given twice they are there once. */
    public void add(CaseId id, Form form, List<Answer> answers) {
        if (answers.isEmpty()) return;
        jdbc.sql("""
                insert into cases.answer (case_id, field, service_id, version, words, number, day, choices, yes, file_ids)
                select :case, field, :service, :version, words, number, day, choices, yes, "fileIds"
                  from jsonb_to_recordset(:lines::jsonb) as line (
                    field text, words text, number numeric, day date, choices text[], yes boolean, "fileIds" bigint[])
                on conflict (case_id, field) do nothing
                """)
                .param("case", id.value())
                .param("service", form.serviceId())
                .param("version", form.version())
                .param(
                        "lines",
                        json.writeValueAsString(answers.stream().map(Line::of).toList()))
                .update();
    }

    /** In the order in which they were asked. */
    public List<Answer> listOf(CaseId id) {
        return byCase(List.of(id.value())).getOrDefault(id.value(), List.of());
    }

    /** What can be searched for: what was written, and what was chosen, in both languages. */
    public Map<Long, List<String>> wordsOf(Collection<Long> caseIds) {
        var words = new HashMap<Long, List<String>>();
        byCase(caseIds)
                .forEach((id, answers) ->
                        words.put(id, answers.stream().map(FormAnswers::words).toList()));
        return words;
    }

    private static String words(Answer answer) {
        return switch (answer.value()) {
            case Value.Words(var text) -> text;
            case Value.Chosen(var choices) -> {
                var names = new StringBuilder();
                for (var key : choices)
                    answer.field()
                            .findChoice(key)
                            .ifPresent(choice -> names.append(choice.name().ar())
                                    .append(' ')
                                    .append(choice.name().en())
                                    .append(' '));
                yield names.toString();
            }
            case Value.Amount(var number) -> number.toPlainString();
            case Value.Day _, Value.YesNo _, Value.Papers _ -> "";
        };
    }

    /** In words of a language; empty for files, which are named elsewhere. */
    static String told(Answer answer, Language language, Texts texts) {
        return switch (answer.value()) {
            case Value.Words(var text) -> text;
            case Value.Amount(var number) -> number.toPlainString();
            case Value.Day(var on) -> Dates.shortly(on, language);
            case Value.Chosen(var choices) ->
                choices.stream()
                        .flatMap(key -> answer.field().findChoice(key).stream())
                        .map(choice -> choice.name().in(language))
                        .collect(Collectors.joining(language == Language.AR ? "، " : ", "));
            case Value.YesNo(var yes) -> texts.get(language, yes ? "forms.yes" : "forms.no");
            case Value.Papers _ -> "";
        };
    }

    private Map<Long, List<Answer>> byCase(Collection<Long> caseIds) {
        var answers = new HashMap<Long, List<Placed>>();
        jdbc.sql("select * from cases.answer where case_id = any (:ids)")
                .param("ids", caseIds.toArray(Long[]::new))
                .query((ResultSet row) -> {
                    var placed = placed(row);
                    if (placed != null)
                        answers.computeIfAbsent(row.getLong("case_id"), id -> new ArrayList<>())
                                .add(placed);
                });
        var sorted = new HashMap<Long, List<Answer>>();
        answers.forEach((id, all) -> sorted.put(
                id,
                all.stream()
                        .sorted(Comparator.comparingInt(Placed::place))
                        .map(Placed::answer)
                        .toList()));
        return sorted;
    }

    private record Placed(int place, Answer answer) {}

    private @Nullable Placed placed(ResultSet row) throws SQLException {
        var form = forms.get(row.getLong("service_id"), row.getInt("version"));
        var field = form.find(row.getString("field")).orElseThrow();
        var value = value(row);
        return value == null ? null : new Placed(form.fields().indexOf(field), new Answer(field, value));
    }

    /** Null where what was answered has been erased. */
    private static @Nullable Value value(ResultSet row) throws SQLException {
        var words = row.getString("words");
        if (words != null) return new Value.Words(words);
        var number = row.getBigDecimal("number");
        if (number != null) return new Value.Amount(number);
        var day = row.getObject("day", LocalDate.class);
        if (day != null) return new Value.Day(day);
        var choices = row.getArray("choices");
        if (choices != null) return new Value.Chosen(List.of((String[]) choices.getArray()));
        var yes = row.getObject("yes", Boolean.class);
        if (yes != null) return new Value.YesNo(yes);
        var files = row.getArray("file_ids");
        return files == null ? null : new Value.Papers(List.of((Long[]) files.getArray()));
    }
}
