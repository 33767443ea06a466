package org.tawasul.administration.services;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.validation.MapBindingResult;
import org.tawasul.administration.Unreadable;
import org.tawasul.catalogue.forms.Field;
import org.tawasul.catalogue.forms.Field.Condition;
import org.tawasul.catalogue.forms.Field.Type;
import org.tawasul.catalogue.forms.Form;

/** The questions of a form as CSV. Choices stand below one another in one cell: {@code key: Arabic | English}. */
final class FieldsFile {
    static final String[] COLUMNS = {
        "key",
        "type",
        "required",
        "only",
        "least",
        "most",
        "choices",
        "label_ar",
        "label_en",
        "help_ar",
        "help_en",
        "unit_ar",
        "unit_en"
    };

    private FieldsFile() {}

    static void write(Form form, Appendable out) throws IOException {
        try (var lines = Cells.printer(out, COLUMNS)) {
            for (var field : form.fields()) {
                var typed = FieldForm.of(field);
                lines.printRecord(
                        field.key(),
                        field.type().name(),
                        field.required() ? "yes" : "no",
                        typed.only(),
                        typed.least(),
                        typed.most(),
                        field.choices().stream()
                                .map(choice ->
                                        choice.key() + ": " + choice.name().ar() + " | "
                                                + choice.name().en())
                                .collect(Collectors.joining("\n")),
                        Cells.guarded(typed.labelAr()),
                        Cells.guarded(typed.labelEn()),
                        Cells.guarded(typed.helpAr()),
                        Cells.guarded(typed.helpEn()),
                        Cells.guarded(typed.unitAr()),
                        Cells.guarded(typed.unitEn()));
            }
        }
    }

    /** All of them or none; what a form as a whole must be is not asked here. */
    static List<Field> read(String text) throws Unreadable {
        var fields = new ArrayList<Field>();
        for (var line : Cells.read(text, COLUMNS)) fields.add(field(line));
        return List.copyOf(fields);
    }

    private static Field field(Cells.Line line) throws Unreadable {
        var wrong = new Unreadable(line.number(), "services.import.line");
        boolean known = line.get("key").matches("[a-z][a-z0-9]{0,19}");
        for (var type : Type.values()) {
            if (!known || !type.name().equals(line.get("type"))) continue;
            var errors = new MapBindingResult(new HashMap<>(), "form");
            var field = FieldForm.read(type, posted(line, wrong)).check(line.get("key"), 0, errors);
            var only = field.only();
            if (errors.hasErrors() || only != null && !line.get("only").equals(written(only))) throw wrong;
            return field;
        }
        throw wrong;
    }

    private static String written(Condition only) {
        return only.field() + ":" + only.value();
    }

    private static LinkedMultiValueMap<String, String> posted(Cells.Line line, Unreadable wrong) throws Unreadable {
        var posted = new LinkedMultiValueMap<String, String>();
        posted.add("labelAr", line.get("label_ar"));
        posted.add("labelEn", line.get("label_en"));
        posted.add("helpAr", line.get("help_ar"));
        posted.add("helpEn", line.get("help_en"));
        posted.add("unitAr", line.get("unit_ar"));
        posted.add("unitEn", line.get("unit_en"));
        posted.add("least", line.get("least"));
        posted.add("most", line.get("most"));
        posted.add("only", line.get("only"));
        if (line.get("required").equals("yes")) posted.add("required", "true");
        for (var choice :
                line.get("choices").lines().filter(each -> !each.isBlank()).toList()) {
            int colon = choice.indexOf(':');
            int bar = choice.indexOf('|');
            if (colon < 1 || bar < colon) throw wrong;
            posted.add("choiceKey", choice.substring(0, colon).strip());
            posted.add("choiceAr", choice.substring(colon + 1, bar));
            posted.add("choiceEn", choice.substring(bar + 1));
        }
        return posted;
    }
}
