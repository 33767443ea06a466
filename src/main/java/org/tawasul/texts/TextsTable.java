package org.tawasul.texts;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.validation.MapBindingResult;
import org.tawasul.administration.CsvFile.Line;
import org.tawasul.agencies.Officer;
import org.tawasul.tables.Table;

/** The texts of messages, all of them, for whoever words many at once. */
@Component
class TextsTable implements Table {
    private final List<TextGroup> groups;
    private final ReadingTexts reading;
    private final ChangingTexts changing;

    TextsTable(List<TextGroup> groups, ReadingTexts reading, ChangingTexts changing) {
        this.groups = groups;
        this.reading = reading;
        this.changing = changing;
    }

    @Override
    public String code() {
        return "texts";
    }

    @Override
    public List<String> columns() {
        return List.of("key", "text_ar", "text_en", "title_ar", "title_en");
    }

    @Override
    public Stream<List<String>> rows() {
        return texts().map(text -> {
            var form = reading.form(text);
            return List.of(text.key(), form.textAr(), form.textEn(), form.titleAr(), form.titleEn());
        });
    }

    @Override
    public Effect take(Line line, Instant at, Officer by) throws Fault {
        var text = texts().filter(each -> each.key().equals(line.get("key")))
                .findFirst()
                .orElseThrow(() -> new Fault("key", "tables.wrong.code"));
        var wanted = new TextForm(line.get("text_ar"), line.get("text_en"), line.get("title_ar"), line.get("title_en"));
        var errors = new MapBindingResult(new HashMap<>(), "form");
        wanted.check(text, errors);
        var wrong = errors.getFieldError();
        if (wrong != null)
            throw new Fault(column(wrong.getField()), String.valueOf(wrong.getCode()), arguments(wrong.getArguments()));
        if (wanted.equals(reading.form(text))) return Effect.SAME;
        changing.change(text, wanted, at, by);
        return Effect.CHANGED;
    }

    private Stream<ChangeableText> texts() {
        return groups.stream().flatMap(group -> group.texts().stream());
    }

    /** {@code textAr} is {@code text_ar}. */
    private static String column(String field) {
        return field.replace("Ar", "_ar").replace("En", "_en");
    }

    private static Object[] arguments(Object @Nullable [] arguments) {
        return arguments == null ? new Object[0] : arguments;
    }
}
